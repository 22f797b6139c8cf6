"""The file, and how moments, readings and kinds of records are written."""
