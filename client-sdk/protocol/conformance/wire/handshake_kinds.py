"""Readings of the handshake's packets and keys (PROTOCOL.md sections 3 and 4)."""

from wire import handshake, token
from wire.address import ADDRESS_BYTES
from wire.reader import require
from wire.reading import Content, Reading
from wire.vectors import session_of
from wire.x25519 import public_key, x25519


def read_hello(vector, vectors):
    def decode(packet):
        return _open_greeting(packet, handshake.HELLO, vectors)

    # Nothing vouches for the client's random and key before the cookie does.
    return _greeting(vector, decode, range(1, 49))


def read_connect(vector, vectors):
    proven = vectors["challenge"]

    def decode(packet):
        fields, header = handshake.read_greeting(packet, handshake.CONNECT)
        keyed = fields["client_random"], fields["client_public"], header["jti"]
        expected = handshake.cookie(proven["cookie_key"], proven["source_address"], *keyed)
        require(fields["cookie"] == expected, "BAD_COOKIE", "cookie")
        return _open_greeting(packet, handshake.CONNECT, vectors)

    return _greeting(vector, decode, range(0))


def _greeting(vector, decode, unprotected):
    fields = decode(vector["packet"])
    require(public_key(vector["client_private"]) == fields["client_public"], "MALFORMED", "key pair")
    given = {"packet", "client_private"}
    return Reading(fields, given, vector["packet"], decode, unprotected)


def _open_greeting(packet, packet_type, vectors):
    issued = vectors["token"]
    fields, _ = handshake.read_greeting(packet, packet_type)
    _, body = token.open_token(fields["token"], issued["kid"], issued["fleet_key"])
    token.read_body(body)
    return fields


def read_challenge(vector, _):
    keyed = vector["client_random"], vector["client_public"], vector["jti"]
    expected = handshake.cookie(vector["cookie_key"], vector["source_address"], *keyed)

    def decode(packet):
        fields = handshake.read_challenge(packet)
        require(fields["client_random"] == vector["client_random"], "WRONG_STATE", "another random")
        require(fields["cookie"] == expected, "BAD_COOKIE", "cookie")
        return fields

    given = {"packet", "cookie_key", "source_address", "client_public", "jti"}
    server_time = range(33, 41)
    return Reading(decode(vector["packet"]), given, vector["packet"], decode, server_time)


def read_accept(vector, vectors):
    session = vectors.session()

    def decode(packet):
        clear, content = handshake.open_accept(packet, session)
        return content, {**clear, **handshake.read_accept(content)}

    opened, fields = decode(vector["packet"])
    standbys = sum(name.startswith("standby_") for name in fields)
    reserved = [7, *range(15 + ADDRESS_BYTES * standbys, 161)]
    content = Content(opened, handshake.read_accept, reserved)
    return Reading(fields, {"packet"}, vector["packet"], decode, content=content)


def read_refuse(vector, _):
    def decode(packet):
        return handshake.read_refuse(packet, vector["session_secret"])

    return Reading(decode(vector["packet"]), {"packet", "session_secret"}, vector["packet"], decode)


def read_resume(vector, vectors):
    key = vectors.session_keys().resume

    def decode(packet):
        return handshake.read_resume(packet, key)

    return Reading(decode(vector["packet"]), {"packet"}, vector["packet"], decode)


def read_resumed(vector, vectors):
    key = vectors.session_keys().resume

    def decode(packet):
        echoed, content = handshake.open_resumed(packet, key)
        return content, {"client_random": echoed, **handshake.read_resumed(content)}

    opened, fields = decode(vector["packet"])
    standbys = sum(name.startswith("standby_") for name in fields)
    reserved = [*range(11 + ADDRESS_BYTES * standbys, 144)]
    content = Content(opened, handshake.read_resumed, reserved)
    return Reading(fields, {"packet"}, vector["packet"], decode, content=content)


def read_keys(vector, _):
    given = {"client_random", "client_private", "server_private", "session_secret", "token", "cid", "epoch"}
    keys = session_of(vector).keys(vector["server_public"], vector["cid"])
    there, back = keys.client_to_server(vector["epoch"]), keys.server_to_client(vector["epoch"])
    shared = x25519(vector["client_private"], vector["server_public"])
    require(x25519(vector["server_private"], vector["client_public"]) == shared, "FORGED", "two secrets")
    fields = {
        "client_public": public_key(vector["client_private"]),
        "server_public": public_key(vector["server_private"]),
        "shared_secret": shared,
        "accept_key": keys.accept.key,
        "accept_iv": keys.accept.iv,
        "client_to_server_key": there.key,
        "client_to_server_iv": there.iv,
        "server_to_client_key": back.key,
        "server_to_client_iv": back.iv,
        "resume_key": keys.resume,
    }
    return Reading(fields, given)
