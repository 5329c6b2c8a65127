"""AES-128-GCM with 96-bit nonces and 128-bit tags (NIST SP 800-38D)."""

import functools
import hmac

from wire.aes import Aes128

TAG_BYTES = 16
BLOCK_BYTES = 16
# x^128 = 1 + x + x^2 + x^7; SP 800-38D writes the coefficient of x^0 as the highest bit.
REDUCTION = 0xE1 << 120


class Gcm:
    """One key. `open` checks the tag first and decrypts nothing that fails, so a forgery costs one AES block."""

    def __init__(self, key):
        self._aes = Aes128(key)
        self._powers = _shifted(int.from_bytes(self._aes.encrypt(bytes(BLOCK_BYTES)), "big"))

    def open(self, nonce, associated, sealed):
        """Returns the plaintext, or None when the tag is not the one of exactly these bytes."""
        if len(nonce) != 12:
            raise ValueError(f"nonce: {len(nonce)} bytes (expected: 12)")
        if len(sealed) < TAG_BYTES:
            return None
        ciphertext, tag = sealed[:-TAG_BYTES], sealed[-TAG_BYTES:]
        if not hmac.compare_digest(self._tag(nonce, associated, ciphertext), tag):
            return None
        return self._counter_mode(nonce, ciphertext)

    def seal(self, nonce, associated, plaintext):
        """Returns ciphertext and tag; only the known answers need it."""
        ciphertext = self._counter_mode(nonce, plaintext)
        return ciphertext + self._tag(nonce, associated, ciphertext)

    def _counter_mode(self, nonce, text):
        blocks = []
        for number, start in enumerate(range(0, len(text), BLOCK_BYTES)):
            # Counter 1 belongs to the tag, the text begins with 2.
            stream = self._aes.encrypt(nonce + (number + 2).to_bytes(4, "big"))
            blocks.append(bytes(a ^ b for a, b in zip(text[start : start + BLOCK_BYTES], stream)))
        return b"".join(blocks)

    def _tag(self, nonce, associated, ciphertext):
        lengths = (8 * len(associated)).to_bytes(8, "big") + (8 * len(ciphertext)).to_bytes(8, "big")
        hashed = self._ghash(_padded(associated) + _padded(ciphertext) + lengths)
        mask = self._aes.encrypt(nonce + (1).to_bytes(4, "big"))
        return bytes(a ^ b for a, b in zip(hashed, mask))

    def _ghash(self, blocks):
        """SP 800-38D section 6.4."""
        value = 0
        for start in range(0, len(blocks), BLOCK_BYTES):
            value ^= int.from_bytes(blocks[start : start + BLOCK_BYTES], "big")
            product = 0
            for power in self._powers:
                if value & 1:
                    product ^= power
                value >>= 1
            value = product
        return value.to_bytes(BLOCK_BYTES, "big")


@functools.lru_cache(maxsize=64)
def cipher(key):
    """The expanded key; a damaged packet is tried under the same few keys a thousand times."""
    return Gcm(key)


def _shifted(value):
    """value times x^127, ..., x^1, x^0: the order in which GHASH meets the bits of a factor from its lowest bit."""
    powers = []
    for _ in range(128):
        powers.append(value)
        value = value >> 1 ^ (REDUCTION if value & 1 else 0)
    return powers[::-1]


def _padded(text):
    return text + bytes(-len(text) % BLOCK_BYTES)
