"""A declaration as rows of labelled values, however it is laid out."""
