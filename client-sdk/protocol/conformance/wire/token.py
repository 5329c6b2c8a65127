"""The connect token (PROTOCOL.md section 2)."""

from wire import hkdf
from wire.address import read_table
from wire.gcm import cipher
from wire.reader import Reader, require

TOKEN_BYTES = 608
HEADER_BYTES = 80
BODY_BYTES = 512
LIFE_MILLIS = 45_000
HIGHEST_MILLIS = 2**63 - 1


def read_header(token):
    """What a server checks of a HELLO before it opens anything."""
    require(len(token) == TOKEN_BYTES, "BAD_TOKEN", f"token of {len(token)} bytes")
    reader = Reader(token[:HEADER_BYTES], malformed="BAD_TOKEN", trailing="BAD_TOKEN")
    require(reader.take(4) == b"NAD1", "WRONG_VERSION", "magic")
    require(reader.take(1) == b"\x01", "WRONG_VERSION", "token version")
    reader.count("AEAD", 1, 1)
    reader.number("kid", 2)
    not_before = reader.number("not_before", 8, 0, HIGHEST_MILLIS)
    reader.number("expires", 8, not_before, min(not_before + LIFE_MILLIS, HIGHEST_MILLIS))
    reader.raw("match_id", 16)
    reader.raw("jti", 16)
    reader.zeros(8)
    reader.zeros(16)
    return reader.end()


def open_token(token, kid, fleet_key):
    """Header and body, opened with the one fleet key there is."""
    fields = read_header(token)
    require(fields["kid"] == kid, "BAD_TOKEN", "kid")
    prk = hkdf.extract(fields["jti"], fleet_key)
    material = hkdf.expand(prk, b"naadam/tok/1" + fields["match_id"], 28)
    body = cipher(material[:16]).open(material[16:], token[:HEADER_BYTES], token[HEADER_BYTES:])
    require(body is not None, "BAD_TOKEN", "does not open")
    return fields, body


def read_body(body):
    """The 512 bytes behind the seal."""
    reader = Reader(body, malformed="BAD_TOKEN", trailing="BAD_TOKEN")
    reader.raw("player_id", 16)
    reader.number("slot", 1, 0, 63)
    reader.number("team", 1, 0, 7)
    reader.count("role", 0, 0)
    reader.count("flags", 0, 0)
    reader.number("generation", 4, 1)
    reader.raw("session_secret", 32)
    reader.zeros(16)
    reader.number("packets_per_second", 4, 1)
    reader.number("bytes_per_second", 4, 1)
    read_table(reader, "address", 1, 8)
    reader.zeros(64)
    reader.zeros(215)
    return reader.end()
