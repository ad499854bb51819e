"""What is said of a file that cannot be read as a notice: why, and the way out. Each form words its own
(pdf/pages.py: a file that is locked; kinds.py: a form that is not read at all)."""


class UnreadableError(Exception):
    def __init__(self, message: str, way_out: str) -> None:
        super().__init__(message)
        self.message, self.way_out = message, way_out
