"""The ticket (PROTOCOL.md section 1)."""

import base64

from wire.address import read_address
from wire.reader import Reader, Refused, require
from wire.token import HIGHEST_MILLIS, TOKEN_BYTES

ALPHABET = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


def decode_text(text):
    """base64url without padding, and only the one text that encodes these bytes."""
    require(ALPHABET.issuperset(text), "MALFORMED", "a character outside base64url")
    require(len(text) % 4 != 1, "MALFORMED", "a length that base64url does not have")
    decoded = base64.urlsafe_b64decode(text + b"=" * (-len(text) % 4))
    require(encode_text(decoded) == text, "MALFORMED", "unused bits of the last character are set")
    return decoded


def encode_text(content):
    """The text of these bytes."""
    return base64.urlsafe_b64encode(content).rstrip(b"=")


def read_ticket(content):
    """The client part; the token in front stays sealed, as it does for a client."""
    if not 695 <= len(content) <= 1978:
        raise Refused("MALFORMED", f"ticket of {len(content)} bytes")
    reader = Reader(content, trailing="MALFORMED")
    reader.take(TOKEN_BYTES)
    reader.count("version of the client part", 1, 1)
    slot = reader.number("slot", 1)
    reader.number("tick_rate", 2, 20, 128)
    reader.number("rules_version", 2, 1)
    reader.number("expires", 8, 0, HIGHEST_MILLIS)
    reader.raw("match_id", 16)
    reader.raw("session_secret", 32)
    for number in range(reader.count("number of addresses", 1, 8)):
        read_address(reader, f"address_{number}")
    reader.text("game", reader.count("length of the game's name", 1, 32))
    _read_teams(reader, slot)
    _read_options(reader)
    return reader.end()


def _read_teams(reader, slot):
    teams = reader.raw("teams", reader.count("players", 1, 64))
    reader.check(slot < len(teams), f"slot {slot} of {len(teams)}")
    reader.check(max(teams) <= 7, f"team {max(teams)}")
    reader.check(set(teams) == set(range(max(teams) + 1)), "a team without players below the highest")


def _read_options(reader):
    before = b""
    for number in range(reader.count("number of options", 0, 16)):
        name = reader.text(f"option_{number}_name", reader.count("length of an option's name", 1, 32))
        reader.check(before < name, "options are not in ascending order")
        reader.text(f"option_{number}_value", reader.count("length of an option's value", 1, 32))
        before = name
