"""年度一览: a notice on one or two sheets of paper, beside the one before it and that of the level above."""
