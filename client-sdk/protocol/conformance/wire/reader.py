"""Fields in the order in which they lie, each with its range."""


class Refused(Exception):
    """These bytes are not the packet they should be; `fate` is a name of PROTOCOL.md section 8."""

    def __init__(self, fate, why):
        super().__init__(f"{fate}: {why}")
        self.fate = fate


def require(condition, fate, why):
    """Refuses unless the condition holds."""
    if not condition:
        raise Refused(fate, why)


class Reader:
    """Reads forward. Every named field is kept in `fields`, as the bytes that were read."""

    def __init__(self, content, malformed="MALFORMED", trailing="TRAILING_BYTES"):
        self._content = content
        self._position = 0
        self._malformed = malformed
        self._trailing = trailing
        self.fields = {}

    def take(self, length):
        """The next bytes, kept under no name."""
        end = self._position + length
        if end > len(self._content):
            raise Refused(self._malformed, f"cut short: {len(self._content)} bytes (expected: {end} or more)")
        taken = self._content[self._position : end]
        self._position = end
        return taken

    def raw(self, name, length):
        """A field that may hold anything."""
        self.fields[name] = self.take(length)
        return self.fields[name]

    def count(self, what, low, high):
        """A number of one byte that the vector files do not state: they state what it counts."""
        return self._ranged(what, self.take(1), low, high)

    def number(self, name, length, low=0, high=None):
        """An unsigned little-endian number from low to high, both included."""
        return self._ranged(name, self.raw(name, length), low, high)

    def zeros(self, length, fate=None):
        """Reserved bytes."""
        require(not any(self.take(length)), fate or self._trailing, "a reserved byte is not zero")

    def text(self, name, length):
        """Printable ASCII without spaces."""
        text = self.raw(name, length)
        self.check(all(0x21 <= character <= 0x7E for character in text), f"{name} is no text")
        return text

    def check(self, condition, why):
        """A range that one number alone cannot tell."""
        require(condition, self._malformed, why)

    def remaining(self):
        """Bytes not read yet."""
        return len(self._content) - self._position

    def end(self):
        """Nothing may be left; returns the fields."""
        require(self.remaining() == 0, self._trailing, f"{self.remaining()} bytes behind the last field")
        return self.fields

    def _ranged(self, name, taken, low, high):
        value = int.from_bytes(taken, "little")
        highest = 256 ** len(taken) - 1 if high is None else high
        self.check(low <= value <= highest, f"{name}: {value} (expected: {low} to {highest})")
        return value
