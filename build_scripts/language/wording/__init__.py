"""What official documents say in set ways: bodies and their roles, works, deadlines, quantities, phrases, strength."""
