"""What is kept from one build to the next: by handfuls, in memory, within bounds."""
