"""Proof that nothing was lost and nothing invented."""
