"""Claims, certificates and measurements, and the platform key behind them (PROTOCOL.md section 11)."""

from wire import ed25519, hkdf
from wire.figures import read_figures
from wire.reader import Reader, require
from wire.token import HIGHEST_MILLIS

SIGNATURE_BYTES = 64
CLAIM_LIFE_MILLIS = 16 * 60_000
CERTIFICATE_LIFE_MILLIS = 24 * 3_600_000
MEASUREMENT_LIFE_MILLIS = 10 * 60_000
FEWEST_SAMPLES = 5


def platform_keys(secret):
    """Private signing key and key of address hashes."""
    prk = hkdf.extract(b"", secret)
    return hkdf.expand(prk, b"naadam/platform/sign", 32), hkdf.expand(prk, b"naadam/platform/address", 32)


def address_hash(address_key, address):
    """Of an address of 19 bytes, without its port."""
    host = address[1:5] if address[0] == 4 else address[1:9]
    return hkdf.mac(address_key, address[:1] + host)[:16]


def read_claim(content):
    reader = Reader(content, trailing="MALFORMED")
    _claim(reader)
    return reader.end()


def read_player_token(content):
    reader = Reader(content, trailing="MALFORMED")
    _claim(reader)
    reader.raw("secret", 16)
    return reader.end()


def read_measurement(content):
    reader = Reader(content, trailing="MALFORMED")
    reader.number("version", 1, 1, 1)
    _kid(reader)
    _text(reader, "region")
    _text(reader, "node")
    reader.raw("node_public", 32)
    first, last = _times(reader, "certificate_", CERTIFICATE_LIFE_MILLIS)
    reader.raw("certificate_signature", SIGNATURE_BYTES)
    _text(reader, "organizer")
    reader.raw("player_id", 16)
    reader.raw("address_hash", 16)
    reader.raw("measurement_id", 16)
    measured = reader.number("measured_at", 8, first, last)
    expires = measured + MEASUREMENT_LIFE_MILLIS
    reader.number("expires", 8, expires, min(expires, HIGHEST_MILLIS))
    samples = read_figures(reader)
    reader.check(samples >= FEWEST_SAMPLES, f"{samples} samples")
    reader.raw("signature", SIGNATURE_BYTES)
    return reader.end()


def check_claim(content, fields, platform_public):
    """The platform's signature on the claim that these fields were read from."""
    _check(platform_public, b"naadam/claim/1", content, fields["signature"])


def check_measurement(content, fields, platform_public):
    """The platform's signature on the certificate, and the node's on the whole."""
    certificate_end = content.index(fields["certificate_signature"])
    _check(platform_public, b"naadam/certificate/1", content[1:certificate_end], fields["certificate_signature"])
    _check(fields["node_public"], b"naadam/measurement/1", content[:-SIGNATURE_BYTES], fields["signature"])


def _check(public, label, content, signature):
    require(ed25519.verify(public, label + content, signature), "FORGED", f"{label.decode()} is not signed")


def _claim(reader):
    reader.number("version", 1, 1, 1)
    _kid(reader)
    _text(reader, "organizer")
    reader.raw("player_id", 16)
    _times(reader, "", CLAIM_LIFE_MILLIS)
    reader.raw("secret_hash", 16)
    reader.raw("signature", SIGNATURE_BYTES)


def _kid(reader):
    reader.number("kid", 2, 1)


def _text(reader, name):
    reader.text(name, reader.count(f"length of {name}", 1, 64))


def _times(reader, prefix, longest):
    first = reader.number(prefix + "not_before", 8, 0, HIGHEST_MILLIS)
    return first, reader.number(prefix + "expires", 8, first, min(first + longest, HIGHEST_MILLIS))
