"""What pages say, invented from a seed."""
