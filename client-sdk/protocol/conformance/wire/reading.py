"""What a decoder got out of one vector, and how to decode a damaged copy of it."""

from dataclasses import dataclass, field
from typing import Callable


@dataclass
class Content:
    """Bytes behind a seal (or in a ticket's text), which damage reaches without any key."""

    whole: bytes
    read: Callable
    # Offsets that must be zero.
    reserved: list = field(default_factory=list)
    # Lengths at which a prefix, or the whole and a zero, is well formed too: a STATE's view ends where the packet does.
    lengths: range = range(0)


@dataclass
class Reading:
    """Fields to compare, names that were given and not decoded, and the packet to damage."""

    fields: dict
    given: set
    packet: bytes = b""
    decode: Callable = None
    # Offsets that nothing in the packet vouches for.
    unprotected: range = range(0)
    content: Content = None


def differences(reading, stated):
    """One sentence for every field that is not as stated, in the file's order."""
    compared = {name: value for name, value in stated.items() if name not in reading.given}
    for name, value in compared.items():
        if name not in reading.fields:
            yield f"{name} is stated but not in the packet"
        elif reading.fields[name] != value:
            yield f"{name} is {reading.fields[name].hex()}, stated as {value.hex()}"
    for name in reading.fields:
        if name not in compared:
            yield f"{name} is in the packet but not stated"
