"""The indexes as tables, checklists and calendars."""
