"""The page of a site around a notice: what of it belongs to the notice, and what is left out."""
