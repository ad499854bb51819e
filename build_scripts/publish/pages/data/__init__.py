"""Data for other programs: address, values and record of each file."""
