"""What surrounds the content of every packet on the game port (PROTOCOL.md section 5)."""

from wire.first_byte import read_first_byte
from wire.gcm import cipher
from wire.reader import Reader, require

HEADER_BYTES = 13
OVERHEAD_BYTES = 29
DATAGRAM_BYTES = 1200
SERVER_TYPES = range(8, 15)
CLIENT_TYPES = range(1, 6)


def is_from_server(packet_type):
    """The two directions share no type."""
    return packet_type in SERVER_TYPES


def extend(low, highest):
    """The sequence with these low 32 bits that is nearest to the highest one opened; of two, the lower."""
    ahead = (low - highest) % 2**32
    return highest + ahead if ahead < 2**31 else highest + ahead - 2**32


def open_packet(packet, packet_type, cid, epoch, key):
    """Returns (sequence, content) of a first packet: the receiver has opened nothing before it."""
    require(len(packet) >= OVERHEAD_BYTES, "TOO_SHORT", f"{len(packet)} bytes")
    require(len(packet) <= DATAGRAM_BYTES, "TOO_LONG", f"{len(packet)} bytes")
    found, phase = read_first_byte(packet)
    reader = Reader(packet[:HEADER_BYTES])
    reader.take(1)
    require(reader.raw("cid", 8) == cid, "UNKNOWN_CID", "cid")
    require(found == packet_type, "UNKNOWN_TYPE", f"type {found} (expected: {packet_type})")
    require(phase == int.from_bytes(epoch, "little") % 4, "WRONG_PHASE", f"key phase {phase}")
    sequence = extend(reader.number("sequence", 4), 0)
    require(sequence >= 1, "STALE", f"sequence {sequence}")
    padded = bytes(4) + sequence.to_bytes(8, "big")
    nonce = bytes(a ^ b for a, b in zip(key.iv, padded))
    content = cipher(key.key).open(nonce, packet[:HEADER_BYTES], packet[HEADER_BYTES:])
    require(content is not None, "FORGED", "does not open")
    return sequence, content
