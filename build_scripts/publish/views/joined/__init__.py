"""The pages that lead to all families of an edition, made of the families' inventories alone."""
