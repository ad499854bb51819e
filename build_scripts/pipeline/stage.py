"""A stage of the work, as whoever runs it sees it."""

from collections.abc import Callable
from contextlib import AbstractContextManager

Stage = Callable[[str], AbstractContextManager[None]]
"""Announces a stage by name and times it."""
