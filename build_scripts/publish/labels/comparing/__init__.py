"""How kinds of change, and what two notices have of each other, are named."""
