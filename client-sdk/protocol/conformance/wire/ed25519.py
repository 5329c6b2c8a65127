"""Ed25519 (RFC 8032 section 5.1), in extended coordinates."""

import hashlib

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQUARE_ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)


def public_key(private):
    """The public key of 32 private bytes."""
    return _encode(_multiply(_secret(private)[0], BASE))


def sign(private, text):
    """64 bytes."""
    scalar, prefix = _secret(private)
    public = _encode(_multiply(scalar, BASE))
    nonce = _hash(prefix + text)
    point = _encode(_multiply(nonce, BASE))
    answer = (nonce + _hash(point + public + text) * scalar) % ORDER
    return point + answer.to_bytes(32, "little")


def verify(public, text, signature):
    """Whether the owner of the public key signed the text."""
    owner, point = _decode(public), _decode(signature[:32])
    answer = int.from_bytes(signature[32:], "little")
    if owner is None or point is None or len(signature) != 64 or answer >= ORDER:
        return False
    challenge = _hash(signature[:32] + public + text)
    return _same(_multiply(answer, BASE), _add(point, _multiply(challenge, owner)))


def _secret(private):
    digest = hashlib.sha512(private).digest()
    scalar = int.from_bytes(digest[:32], "little")
    return scalar & ~7 & (1 << 254) - 1 | 1 << 254, digest[32:]


def _hash(text):
    return int.from_bytes(hashlib.sha512(text).digest(), "little") % ORDER


def _add(one, other):
    x1, y1, z1, t1 = one
    x2, y2, z2, t2 = other
    a, b = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    c, d = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def _multiply(scalar, point):
    total = NEUTRAL
    while scalar:
        if scalar & 1:
            total = _add(total, point)
        point = _add(point, point)
        scalar >>= 1
    return total


def _same(one, other):
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


def _encode(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def _decode(encoded):
    number = int.from_bytes(encoded, "little")
    y, sign = number & (1 << 255) - 1, number >> 255
    x = _x_of(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def _x_of(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * SQUARE_ROOT_OF_MINUS_ONE % P
    if x * x % P != square or (x == 0 and sign):
        return None
    return P - x if x & 1 != sign else x


BASE = _decode((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
