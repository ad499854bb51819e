"""The places of the edition, their years, and what of them it has."""
