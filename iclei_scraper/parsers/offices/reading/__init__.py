"""Blocks and tables read as lines, each with what it holds, and with the label that stands before it."""
