"""Whether an entry is an office of the site or somebody else."""
