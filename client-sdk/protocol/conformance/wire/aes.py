"""AES-128, one block, encryption only (FIPS 197). GCM never needs the inverse cipher."""


def _times_two(value):
    """Multiplies by x in GF(2^8) modulo x^8 + x^4 + x^3 + x + 1 (FIPS 197 section 4.2)."""
    value <<= 1
    return value ^ 0x11B if value & 0x100 else value


def _substitution_box():
    """Multiplicative inverse, then the affine map (FIPS 197 section 5.1.1), from powers of the generator 3."""
    powers = [1]
    for _ in range(254):
        powers.append(powers[-1] ^ _times_two(powers[-1]))
    box = [0x63] * 256
    for exponent, value in enumerate(powers):
        inverse = powers[-exponent % 255]
        mixed = inverse
        for shift in range(1, 5):
            mixed ^= (inverse << shift | inverse >> 8 - shift) & 0xFF
        box[value] = mixed ^ 0x63
    return box


SBOX = _substitution_box()
DOUBLED = [_times_two(value) for value in range(256)]
# Output position i of ShiftRows reads input position SHIFTED_ROWS[i]; the state is stored column by column.
SHIFTED_ROWS = [(i + 4 * (i % 4)) % 16 for i in range(16)]
ROUNDS = 10


class Aes128:
    """One expanded key."""

    def __init__(self, key):
        if len(key) != 16:
            raise ValueError(f"AES-128 key: {len(key)} bytes (expected: 16)")
        self._round_keys = _expand(key)

    def encrypt(self, block):
        """Encrypts 16 bytes."""
        state = [a ^ b for a, b in zip(block, self._round_keys[0])]
        for number in range(1, ROUNDS):
            state = [SBOX[state[i]] for i in SHIFTED_ROWS]
            state = _mix_columns(state)
            state = [a ^ b for a, b in zip(state, self._round_keys[number])]
        state = [SBOX[state[i]] for i in SHIFTED_ROWS]
        return bytes(a ^ b for a, b in zip(state, self._round_keys[ROUNDS]))


def _mix_columns(state):
    mixed = []
    for column in range(0, 16, 4):
        a, b, c, d = state[column : column + 4]
        whole = a ^ b ^ c ^ d
        mixed.append(a ^ whole ^ DOUBLED[a ^ b])
        mixed.append(b ^ whole ^ DOUBLED[b ^ c])
        mixed.append(c ^ whole ^ DOUBLED[c ^ d])
        mixed.append(d ^ whole ^ DOUBLED[d ^ a])
    return mixed


def _expand(key):
    """Key expansion, FIPS 197 section 5.2: eleven round keys of sixteen bytes."""
    words = [list(key[i : i + 4]) for i in range(0, 16, 4)]
    constant = 1
    while len(words) < 4 * (ROUNDS + 1):
        word = list(words[-1])
        if len(words) % 4 == 0:
            word = [SBOX[value] for value in word[1:] + word[:1]]
            word[0] ^= constant
            constant = _times_two(constant)
        words.append([a ^ b for a, b in zip(word, words[-4])])
    return [sum(words[i : i + 4], []) for i in range(0, len(words), 4)]
