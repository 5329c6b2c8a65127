"""What the data packets say once they are open (PROTOCOL.md sections 6 and 7)."""

from wire.address import read_address
from wire.reader import Reader, require
from wire.xxh64 import xxh64

HIGHEST_INPUTS = 32
HIGHEST_REASON = 8
LONGEST_PADDING = 30_000


def read_input(content, input_bytes):
    """INPUT; the length of one input is the game's, from 1 to 32 bytes."""
    reader = Reader(content)
    reader.number("ack_tick", 4)
    reader.number("event_ack", 2)
    first_tick = reader.number("first_tick", 4, 1)
    count = reader.count("number of inputs", 0, HIGHEST_INPUTS)
    reader.check(first_tick + count <= 2**32, "inputs of ticks that do not exist")
    for number in range(count):
        reader.raw(f"input_{number}", input_bytes)
    return reader.end()


def read_stamp(content):
    """PING and PONG, PATH_CHALLENGE and PATH_RESPONSE."""
    reader = Reader(content)
    reader.raw("stamp", 8)
    return reader.end()


def read_keep_alive(content):
    """KEEP_ALIVE."""
    return Reader(content).end()


def read_disconnect(content):
    """DISCONNECT of either direction."""
    reader = Reader(content)
    reader.number("reason", 1, 1, HIGHEST_REASON)
    return reader.end()


def read_state(content, tick_rate):
    """STATE; its view is the game's and stays closed, so only the check of a full one can be made."""
    reader = Reader(content)
    reader.number("epoch", 4, 1)
    tick = reader.number("tick", 4, 1)
    reader.number("commit_lag", 2, 0, min(tick, 0xFFFF))
    reader.raw("hash", 4)
    reader.raw("applied", 2)
    reader.raw("held", 1)
    reader.raw("lead", 2)
    age = reader.number("baseline_age", 1, 0, min(tick - 1, 0xFF))
    events = reader.number("events", 1, 0, 32)
    if events:
        reader.raw("first_event_id", 2)
    for number in range(events):
        read_event_cell(reader, number)
    stated = reader.raw("view_check", 4) if tick % tick_rate == 0 else None
    reader.check(1 <= reader.remaining() <= 1024, f"a view of {reader.remaining()} bytes")
    view = reader.raw("view", reader.remaining())
    if stated and age == 0:
        require(stated == xxh64(view).to_bytes(8, "little")[:4], "WRONG_STATE", "not the view that was checked")
    return reader.end()


def read_event_cell(reader, number):
    """A fragment goes on in the next cell, and is full; what ends an event is stated as the event."""
    length = reader.count("length of an event cell", 1, 0x80 + 64)
    if length > 0x80:
        reader.check(length == 0x80 + 64, f"{length - 0x80} bytes of an event that goes on (expected: 64)")
        reader.raw(f"fragment_{number}", 64)
    else:
        reader.check(length <= 64, f"{length} bytes of an event in a cell (expected: 1 to 64)")
        reader.raw(f"event_{number}", length)


def read_waiting(content):
    """WAITING."""
    reader = Reader(content)
    reader.number("epoch", 4, 1)
    connected = reader.number("connected", 1)
    players = reader.number("players", 1, 1, 64)
    reader.check(connected <= players, f"{connected} of {players} connected")
    return reader.end()


def read_line(content):
    """LINE; both in microseconds."""
    reader = Reader(content)
    reader.number("round_trip", 4)
    reader.number("padding", 4, 0, LONGEST_PADDING)
    return reader.end()


def read_moved(content):
    """MOVED."""
    reader = Reader(content)
    reader.number("epoch", 4, 2)
    reader.number("committed_tick", 4)
    read_address(reader, "handshake")
    reader.number("game_port", 2, 1)
    return reader.end()
