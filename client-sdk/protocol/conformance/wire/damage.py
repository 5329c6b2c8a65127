"""Damaged copies of a packet, every one of which must be refused."""

from wire.reader import Refused


def accepted_damage(reading):
    """Yields (what, was it accepted) for every damaged copy."""
    packet = reading.packet
    for offset in range(len(packet)):
        if offset not in reading.unprotected:
            yield f"a flipped bit in byte {offset}", _accepts(reading.decode, _flipped(packet, offset))
    for length in range(len(packet)):
        yield f"the first {length} bytes", _accepts(reading.decode, packet[:length])
    if packet:
        yield "a byte more", _accepts(reading.decode, packet + b"\0")
    if reading.content:
        yield from _behind_the_seal(reading.content)


def _behind_the_seal(content):
    whole = content.whole
    for length in range(len(whole)):
        if length not in content.lengths:
            yield f"the first {length} bytes of the content", _accepts(content.read, whole[:length])
    if len(whole) + 1 not in content.lengths:
        yield "a byte more in the content", _accepts(content.read, whole + b"\0")
    for offset in content.reserved:
        what = f"reserved byte {offset} of the content set"
        yield what, _accepts(content.read, _flipped(whole, offset))


def _flipped(packet, offset):
    """Another bit from byte to byte, so that every field meets high and low ones."""
    damaged = bytearray(packet)
    damaged[offset] ^= 1 << offset % 8
    return bytes(damaged)


def _accepts(decode, damaged):
    try:
        decode(damaged)
    except Refused:
        return False
    return True
