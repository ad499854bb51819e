"""Tables read back as a spreadsheet program reads them."""

import csv
import io


def rows(data: str | bytes) -> list[dict[str, str]]:
    assert isinstance(data, bytes)
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
