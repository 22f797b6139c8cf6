"""What is told apart in a consent dialog: its labels, its switches, and the dialog from its page."""
