"""The Chinese of official documents: how it is cut, what its marks enclose, how it says a date. Pure functions."""
