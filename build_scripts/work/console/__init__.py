"""What a command says and how it ends: usage, faults, figures and times."""
