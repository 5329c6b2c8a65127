"""Published answers that the primitives must give before they judge anything else."""

from wire import ed25519, hkdf
from wire.aes import Aes128
from wire.gcm import Gcm
from wire.x25519 import public_key, x25519
from wire.xxh64 import xxh64

h = bytes.fromhex


def failures():
    """Names of the checks that gave another answer than the published one."""
    return [name for name, answered in _answers() if not answered]


def _answers():
    yield "FIPS 197 appendix C.1", Aes128(bytes(range(16))).encrypt(
        h("00112233445566778899aabbccddeeff")
    ) == h("69c4e0d86a7b0430d8cdb78070b4c55a")
    yield from _gcm()
    yield from _hkdf()
    yield from _x25519()
    yield from _ed25519()
    yield "XXH64 of nothing", xxh64(b"") == 0xEF46DB3751D8E999
    yield "XXH64 of abc", xxh64(b"abc") == 0x44BC2CF5AD770999
    yield "XXH64 of more than a stripe", xxh64(b"Nobody inspects the spammish repetition") == 0xFBCEA83C8A378BF1


def _gcm():
    """The test cases of the GCM specification with a 128-bit key and a 96-bit nonce; 3 is left out, 4 contains it."""
    zero = Gcm(bytes(16))
    one = h("58e2fccefa7e3061367f1d57a4e7455a")
    two = h("0388dace60b6a392f328c2b971b2fe78ab6e47d42cec13bdf53a67b21257bddf")
    yield "GCM test case 1", zero.seal(bytes(12), b"", b"") == one
    yield "GCM test case 2", zero.seal(bytes(12), b"", bytes(16)) == two
    key, nonce = h("feffe9928665731c6d6a8f9467308308"), h("cafebabefacedbaddecaf888")
    associated = h("feedfacedeadbeeffeedfacedeadbeefabaddad2")
    plain = h(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    )
    sealed = h(
        "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e"
        "21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091"
        "5bc94fbc3221a5db94fae95ae7121a47"
    )
    gcm = Gcm(key)
    yield "GCM test case 4, sealing", gcm.seal(nonce, associated, plain) == sealed
    yield "GCM test case 4, opening", gcm.open(nonce, associated, sealed) == plain
    yield "GCM refuses another associated data", gcm.open(nonce, b"", sealed) is None
    yield "GCM refuses a text shorter than a tag", gcm.open(nonce, b"", sealed[:15]) is None


def _hkdf():
    prk = hkdf.extract(bytes(range(13)), b"\x0b" * 22)
    yield "RFC 5869 A.1, extract", prk == h(
        "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5"
    )
    yield "RFC 5869 A.1, expand", hkdf.expand(prk, bytes(range(0xF0, 0xFA)), 42) == h(
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    )
    yield "RFC 5869 A.3", hkdf.expand(hkdf.extract(b"", b"\x0b" * 22), b"", 42) == h(
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    )


def _x25519():
    yield "RFC 7748 5.2, first", x25519(
        h("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4"),
        h("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"),
    ) == h("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552")
    yield "RFC 7748 5.2, second, top bit set", x25519(
        h("4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d"),
        h("e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493"),
    ) == h("95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957")
    yield "RFC 7748 5.2, one iteration", public_key((9).to_bytes(32, "little")) == h(
        "422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079"
    )
    yield "RFC 7748 6.1, a point of low order", x25519(b"\x01" * 32, bytes(32)) == bytes(32)


def _ed25519():
    """RFC 8032 section 7.1, test 2."""
    private = h("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
    signature = h(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    yield "Ed25519 test 2, signing", ed25519.sign(private, b"\x72") == signature
    yield "Ed25519 test 2, verifying", ed25519.verify(ed25519.public_key(private), b"\x72", signature)
    yield "Ed25519 of another text", not ed25519.verify(ed25519.public_key(private), b"\x73", signature)
