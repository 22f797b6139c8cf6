"""What a card tells: title, day, kind, writer, and where it leads."""
