"""Signs that speak for news or for something else."""
