"""Notices → the edition: topics, threads across years and levels."""
