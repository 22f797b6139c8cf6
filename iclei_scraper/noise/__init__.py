"""What differs from fetch to fetch without anybody having edited anything: known, learned, and taken out."""
