"""The Chinese of official documents: how it is displayed, folded, cut, numbered and compared."""
