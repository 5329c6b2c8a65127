"""Type, key phase and version in a packet's first byte (top of PROTOCOL.md)."""

from wire.reader import require

VERSION = 1


def read_first_byte(packet):
    """Returns (type, phase); refuses every version but 1."""
    require(packet[0] >> 6 == VERSION, "WRONG_VERSION", f"version {packet[0] >> 6}")
    return packet[0] & 0x0F, packet[0] >> 4 & 0x03


def check_handshake(packet, packet_type, length):
    """A packet of the handshake port has one type, phase 0 and one length."""
    require(len(packet) >= length, "TOO_SHORT", f"{len(packet)} bytes")
    require(len(packet) <= length, "TOO_LONG", f"{len(packet)} bytes")
    found, phase = read_first_byte(packet)
    require(found == packet_type, "UNKNOWN_TYPE", f"type {found} (expected: {packet_type})")
    require(phase == 0, "UNKNOWN_TYPE", f"key phase {phase} on the handshake port")
