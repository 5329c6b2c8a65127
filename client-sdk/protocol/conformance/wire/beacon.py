"""The packets of the beacon port (PROTOCOL.md section 10)."""

from wire import hkdf
from wire.first_byte import read_first_byte
from wire.figures import read_figures
from wire.measurement import read_claim, read_measurement
from wire.reader import Reader, require
from wire.token import HIGHEST_MILLIS

ASK, COOKIE, START, PROBE, ECHO, FETCH, RESULT, DENY = range(1, 9)


def open_packet(packet, packet_type, shortest, longest=None):
    """A reader behind the first byte of a packet of this type and length."""
    require(len(packet) >= shortest, "TOO_SHORT", f"{len(packet)} bytes")
    require(len(packet) <= (longest or shortest), "TOO_LONG", f"{len(packet)} bytes")
    require(read_first_byte(packet) == (packet_type, 0), "UNKNOWN_TYPE", f"not type {packet_type} in phase 0")
    reader = Reader(packet, trailing="MALFORMED")
    reader.take(1)
    return reader


def read_ask(packet):
    reader = open_packet(packet, ASK, 48)
    reader.raw("client_random", 16)
    reader.zeros(31)
    return reader.end()


def read_cookie(packet):
    reader = open_packet(packet, COOKIE, 48)
    reader.raw("client_random", 16)
    reader.raw("cookie", 16)
    reader.number("beacon_time", 8, 0, HIGHEST_MILLIS)
    reader.zeros(7)
    return reader.end()


def cookie(cookie_key, source_address, client_random):
    """The cookie that this source must bring."""
    return hkdf.mac(cookie_key, b"naadam/probe" + source_address + client_random)[:16]


def read_start(packet):
    """START, and the fields of its claim, none if it has none."""
    reader = open_packet(packet, START, 1200)
    reader.raw("client_random", 16)
    reader.raw("cookie", 16)
    length = int.from_bytes(reader.take(2), "little")
    reader.check(length == 0 or 117 <= length <= 180, f"claim of {length} bytes")
    claim = reader.raw("claim", length)
    reader.zeros(reader.remaining())
    return reader.end(), read_claim(claim) if claim else {}


def read_probe(packet, packet_type):
    """PROBE or ECHO."""
    reader = open_packet(packet, packet_type, 64)
    reader.raw("run", 8)
    reader.number("number", 1, 0, 14)
    reader.raw("nonce", 16)
    reader.zeros(38)
    return reader.end()


def read_fetch(packet):
    reader = open_packet(packet, FETCH, 1200)
    reader.raw("run", 8)
    reader.zeros(1191)
    return reader.end()


def read_result(packet):
    """RESULT with figures, or with a measurement and then its fields beside."""
    reader = open_packet(packet, RESULT, 32, 470)
    reader.raw("run", 8)
    kind = reader.count("kind", 1, 2)
    if kind == 1:
        read_figures(reader)
        return reader.end(), {}
    measurement = reader.raw("measurement", reader.remaining())
    return reader.end(), read_measurement(measurement)


def read_deny(packet):
    reader = open_packet(packet, DENY, 48)
    reader.raw("client_random", 16)
    reader.number("reason", 1, 1, 4)
    reader.zeros(30)
    return reader.end()
