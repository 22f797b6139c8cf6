"""What cookie statements say: heads, labels and groups in their languages, names of cookies, lifetimes."""
