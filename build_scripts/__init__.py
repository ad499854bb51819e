"""From the source texts of official notices to the pages, data and index of their published edition."""
