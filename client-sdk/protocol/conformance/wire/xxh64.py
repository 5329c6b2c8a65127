"""XXH64 with seed 0 (xxHash fast digest algorithm, version 0.1.1)."""

MASK = 2**64 - 1
PRIMES = (
    0x9E3779B185EBCA87,
    0xC2B2AE3D27D4EB4F,
    0x165667B19E3779F9,
    0x85EBCA77C2B2AE63,
    0x27D4EB2F165667C5,
)
STRIPE_BYTES = 32


def xxh64(data):
    """The hash as a number of 64 bits."""
    p1, p2, p3, p4, p5 = PRIMES
    whole = len(data) // STRIPE_BYTES * STRIPE_BYTES
    total = _stripes(data[:whole]) if whole else p5
    total = total + len(data) & MASK
    tail = data[whole:]
    while len(tail) >= 8:
        total = _rotate(total ^ _round(0, _number(tail[:8])), 27) * p1 + p4 & MASK
        tail = tail[8:]
    if len(tail) >= 4:
        total = _rotate(total ^ _number(tail[:4]) * p1 & MASK, 23) * p2 + p3 & MASK
        tail = tail[4:]
    for byte in tail:
        total = _rotate(total ^ byte * p5 & MASK, 11) * p1 & MASK
    total = (total ^ total >> 33) * p2 & MASK
    total = (total ^ total >> 29) * p3 & MASK
    return total ^ total >> 32


def _stripes(data):
    p1, p2, _, p4, _ = PRIMES
    lanes = [p1 + p2 & MASK, p2, 0, -p1 & MASK]
    for at in range(0, len(data), 8):
        lane = at // 8 % 4
        lanes[lane] = _round(lanes[lane], _number(data[at : at + 8]))
    total = sum(_rotate(lane, bits) for lane, bits in zip(lanes, (1, 7, 12, 18))) & MASK
    for lane in lanes:
        total = (total ^ _round(0, lane)) * p1 + p4 & MASK
    return total


def _round(lane, number):
    return _rotate(lane + number * PRIMES[1] & MASK, 31) * PRIMES[0] & MASK


def _rotate(number, bits):
    return (number << bits | number >> 64 - bits) & MASK


def _number(data):
    return int.from_bytes(data, "little")
