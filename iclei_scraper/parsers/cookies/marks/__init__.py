"""What stands around a cookie's name and how it repeats: titles, badges, remarks, lines that open a group."""
