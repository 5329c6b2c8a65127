"""HKDF with SHA-256 (RFC 5869). SHA-256 and HMAC are the standard library's."""

import hashlib
import hmac

HASH_BYTES = 32


def extract(salt, key_material):
    """Section 2.2; an empty salt stands for a block of zeros."""
    return mac(salt or bytes(HASH_BYTES), key_material)


def expand(prk, info, length):
    """Section 2.3."""
    if length > 255 * HASH_BYTES:
        raise ValueError(f"HKDF length: {length} (expected: up to {255 * HASH_BYTES})")
    output, block, number = b"", b"", 0
    while len(output) < length:
        number += 1
        block = mac(prk, block + info + bytes([number]))
        output += block
    return output[:length]


def mac(key, text):
    """HMAC-SHA256."""
    return hmac.new(key, text, hashlib.sha256).digest()
