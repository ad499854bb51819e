"""What goes into the source texts by command, and what comes out: add, remove, status."""
