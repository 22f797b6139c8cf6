"""What is read otherwise than it is kept, and whether the archive is whole."""
