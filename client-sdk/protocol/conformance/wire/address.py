"""Addresses, 19 bytes each (PROTOCOL.md section 1)."""

ADDRESS_BYTES = 19
MAPPED_IPV4 = bytes(10) + b"\xff\xff"


def read_address(reader, name):
    """One address; an IPv4 address has exactly one form."""
    whole = reader.raw(name, ADDRESS_BYTES)
    family, host, port = whole[0], whole[1:17], int.from_bytes(whole[17:], "little")
    reader.check(family in (4, 6), f"{name}: family {family} (expected: 4 or 6)")
    reader.check(port != 0, f"{name}: port 0")
    if family == 4:
        reader.check(not any(host[4:]), f"{name}: bytes behind an IPv4 address")
    else:
        reader.check(not host.startswith(MAPPED_IPV4), f"{name}: an IPv4 address written as a mapped one")


def read_table(reader, name, low, rows):
    """A count, then a table of which the first `count` rows are used and the rest is zero."""
    count = reader.count(f"rows of {name}", low, rows)
    for row in range(count):
        read_address(reader, f"{name}_{row}")
    reader.zeros((rows - count) * ADDRESS_BYTES)
