"""What is said of a file that cannot be read as a notice: why, and the way out."""


class UnreadableError(Exception):
    def __init__(self, message: str, way_out: str) -> None:
        super().__init__(message)
        self.message, self.way_out = message, way_out
