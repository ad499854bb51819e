"""What is to be reached and by when: numbers with units, bounds, changes of value, deadlines."""
