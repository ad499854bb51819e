"""Reads what the search index writes, bit by bit and in the plainest way, to hold it against what went in."""

from build_scripts.search.coding.bits import BASE, BITS, CHARACTERS, LIMIT
from build_scripts.search.coding.slots import Ranges


class Reader:
    def __init__(self, text: str) -> None:
        digits = [CHARACTERS.index(character) for character in text]
        numbers = [one * BASE + other for one, other in zip(digits[::2], digits[1::2], strict=True)]
        self.bits = "".join(f"{n:0{BITS}b}" for n in numbers)
        self.at = 0

    @property
    def done(self) -> bool:
        return "1" not in self.bits[self.at:]

    def fixed(self, width: int) -> int:
        self.at += width
        return int(self.bits[self.at - width:self.at] or "0", 2)

    def zeros(self) -> int:
        end = self.bits.index("1", self.at)
        count = end - self.at
        self.at = end + 1
        return count

    def gamma(self) -> int:
        width = self.zeros()
        return (1 << width) + self.fixed(width)

    def rice(self, bits: int) -> int:
        unary = self.zeros()
        return self.fixed(32) if unary == LIMIT else (unary << bits) + self.fixed(bits)

    def stretched(self, bits: int) -> int:
        high = self.gamma() - 1
        return (high << bits) + self.fixed(bits)

    def ascending(self, count: int, span: int) -> list[int]:
        bits = max(0, (span // max(count, 1)).bit_length() - 1)
        found: list[int] = []
        for _ in range(count):
            found.append((found[-1] if found else -1) + 1 + self.rice(bits))
        return found

    def by_notice(self, count: int, ranges: Ranges) -> list[int]:
        """Numbers by notice, as they run through all."""
        notices = count + 1 - self.gamma() if count else 0
        bits = max(0, (ranges.span // max(notices, 1)).bit_length() - 1)
        slot, found = -1, []
        for _ in range(notices):
            slot += 1 + self.rice(bits)
            at = ranges.slots.tolist().index(slot)
            own = self.ascending(self.gamma(), int(ranges.sizes[at]))
            found += [int(ranges.begins[at]) + number for number in own]
        return found

    def list(self, ranges: Ranges) -> list[int]:
        return self.by_notice(self.gamma() - 1, ranges)


def numbers(text: str, stop: int) -> list[int]:
    """Numbers in digits, of which those below `stop` end one."""
    found, value = [], 0
    for character in text:
        digit = CHARACTERS.index(character)
        if digit < stop:
            found.append(value * stop + digit)
            value = 0
        else:
            value = value * (BASE - stop) + digit - stop + 1
    return found
