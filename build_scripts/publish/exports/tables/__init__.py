"""Tables to take away: their columns, and how CSV and XLSX are written."""
