"""What a site as a whole tells of its offices: its own name, its only seat, what earlier pages said."""
