"""X25519 (RFC 7748). Not constant time: it runs on published keys only."""

PRIME = 2**255 - 19
A24 = 121665
BASE_POINT = (9).to_bytes(32, "little")


def public_key(private):
    """The key that belongs to 32 private bytes."""
    return x25519(private, BASE_POINT)


def x25519(private, public):
    """Section 5: both arguments and the result are 32 bytes. The caller refuses an all-zero result."""
    scalar = int.from_bytes(private, "little")
    scalar = scalar & ~7 & 2**255 - 1 | 2**254
    # The top bit is ignored and values from the prime up are taken modulo it, as section 5 asks.
    u = (int.from_bytes(public, "little") & 2**255 - 1) % PRIME
    return _ladder(scalar, u).to_bytes(32, "little")


def _ladder(scalar, u):
    """The Montgomery ladder; names as in section 5."""
    x2, z2, x3, z3, swapped = 1, 0, u, 1, 0
    for position in reversed(range(255)):
        bit = scalar >> position & 1
        if bit != swapped:
            x2, x3, z2, z3 = x3, x2, z3, z2
        swapped = bit
        a, b, c, d = x2 + z2, x2 - z2, x3 + z3, x3 - z3
        aa, bb, da, cb = a * a % PRIME, b * b % PRIME, d * a % PRIME, c * b % PRIME
        e = aa - bb
        x3, z3 = (da + cb) ** 2 % PRIME, u * (da - cb) ** 2 % PRIME
        x2, z2 = aa * bb % PRIME, e * (aa + A24 * e) % PRIME
    if swapped:
        x2, z2 = x3, z3
    return x2 * pow(z2, PRIME - 2, PRIME) % PRIME
