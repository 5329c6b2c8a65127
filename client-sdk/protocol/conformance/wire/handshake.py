"""The packets of the handshake port (PROTOCOL.md section 3)."""

from wire import hkdf
from wire.address import read_table
from wire.first_byte import check_handshake
from wire.gcm import cipher
from wire.reader import Reader, require
from wire.token import HIGHEST_MILLIS, TOKEN_BYTES, read_header

HELLO, CHALLENGE, CONNECT, ACCEPT, REFUSE, RESUME, RESUMED = range(1, 8)
ACCEPT_SEAL_OFFSET = 41


def read_greeting(packet, packet_type):
    """HELLO or CONNECT, with the header of its token."""
    check_handshake(packet, packet_type, 1200)
    reader = Reader(packet)
    reader.take(1)
    reader.raw("client_random", 16)
    reader.raw("client_public", 32)
    token = reader.raw("token", TOKEN_BYTES)
    cookie = reader.raw("cookie", 16)
    if packet_type == HELLO:
        require(not any(cookie), "TRAILING_BYTES", "a cookie in a HELLO")
    reader.zeros(527)
    return reader.end(), read_header(token)


def read_challenge(packet):
    """CHALLENGE."""
    check_handshake(packet, CHALLENGE, 48)
    reader = Reader(packet)
    reader.take(1)
    reader.raw("client_random", 16)
    reader.raw("cookie", 16)
    reader.number("server_time", 8, 0, HIGHEST_MILLIS)
    reader.zeros(7)
    return reader.end()


def cookie(cookie_key, source_address, client_random, client_public, jti):
    """The cookie that this source must bring."""
    return hkdf.mac(cookie_key, source_address + client_random + client_public + jti)[:16]


def open_accept(packet, session):
    """ACCEPT, opened; its keys follow from what stands in clear in front of the seal."""
    check_handshake(packet, ACCEPT, 218)
    reader = Reader(packet)
    reader.take(1)
    reader.raw("server_public", 32)
    reader.number("cid", 8, 1)
    keys = session.keys(reader.fields["server_public"], reader.fields["cid"])
    clear, sealed = packet[:ACCEPT_SEAL_OFFSET], packet[ACCEPT_SEAL_OFFSET:]
    content = cipher(keys.accept.key).open(keys.accept.iv, clear, sealed)
    require(content is not None, "FORGED", "ACCEPT does not open")
    return reader.fields, content


def read_accept(content):
    """The 161 sealed bytes of an ACCEPT."""
    reader = Reader(content)
    reader.number("epoch", 4, 1)
    reader.number("tick_rate", 2, 20, 128)
    reader.number("slot", 1, 0, 63)
    reader.zeros(1)
    reader.number("committed_tick", 4)
    reader.number("game_port", 2, 1)
    read_table(reader, "standby", 0, 7)
    reader.zeros(13)
    return reader.end()


def read_refuse(packet, session_secret):
    """REFUSE, with its proof."""
    check_handshake(packet, REFUSE, 48)
    reader = Reader(packet)
    reader.take(1)
    client_random = reader.raw("client_random", 16)
    reader.number("reason", 1, 1, 4)
    reader.zeros(14)
    proof = hkdf.mac(session_secret, b"naadam/refuse" + client_random + reader.fields["reason"])[:16]
    require(reader.take(16) == proof, "FORGED", "REFUSE without the session secret")
    return reader.end()


def read_resume(packet, resume_key):
    """RESUME, with its proof."""
    check_handshake(packet, RESUME, 256)
    reader = Reader(packet)
    reader.take(1)
    reader.raw("cid", 8)
    reader.number("epoch", 4, 1)
    reader.number("committed_tick", 4)
    reader.raw("client_random", 16)
    require(reader.take(16) == hkdf.mac(resume_key, packet[:33])[:16], "FORGED", "RESUME of another key")
    reader.zeros(207)
    return reader.end()


def open_resumed(packet, resume_key):
    """RESUMED, with its proof: the random it echoes, and what it says."""
    check_handshake(packet, RESUMED, 177)
    require(packet[161:] == hkdf.mac(resume_key, packet[:161])[:16], "FORGED", "RESUMED of another key")
    return packet[1:17], packet[17:161]


def read_resumed(content):
    """The 144 bytes of a RESUMED between its random and its tag."""
    reader = Reader(content)
    reader.number("epoch", 4, 2)
    reader.number("committed_tick", 4)
    reader.number("game_port", 2, 1)
    read_table(reader, "standby", 0, 7)
    return reader.end()
