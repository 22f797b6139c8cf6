"""Children that are killed in the middle of their work: forked, so that none imports the program anew."""

from __future__ import annotations

import os
import signal
import traceback
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def child(work: Callable[[], object]) -> int:
    """Process id of a child that does some work, and nothing else."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of the other threads it needs none
        pid = os.fork()
    if pid == 0:
        try:
            work()
        except BaseException:  # noqa: BLE001  # nobody is there to catch it
            traceback.print_exc()
        finally:
            os._exit(1)
    return pid


def end_of(pid: int) -> int:
    """Exit status of a child once it has ended; the signal's number, less than zero, where it was killed."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def die() -> None:
    """Be killed, here and now."""
    os.kill(os.getpid(), signal.SIGKILL)
