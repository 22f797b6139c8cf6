"""Requests and callbacks only; a spider never imports another spider."""
