"""One function for every kind of vector file: decode it with what the files say, and tell how to damage it."""

from wire import contents, data, handshake, ticket, token
from wire.address import ADDRESS_BYTES
from wire.data import is_from_server, open_packet
from wire.reader import require
from wire.reading import Content, Reading
from wire.vectors import session_of
from wire.x25519 import public_key, x25519


def kind_of(name):
    """The kind that a file's name starts with: state_full.hex is a STATE."""
    found = [kind for kind in KINDS if name == kind or name.startswith(kind + "_")]
    if not found:
        raise ValueError(f"{name}.hex: no packet kind has this name")
    return KINDS[found[0]]


def _token(vector, _):
    def decode(packet):
        header, body = token.open_token(packet, vector["kid"], vector["fleet_key"])
        return body, {**header, **token.read_body(body)}

    body, fields = decode(vector["packet"])
    addresses = sum(name.startswith("address_") for name in fields)
    reserved = [18, 19, *range(56, 72), *range(81 + ADDRESS_BYTES * addresses, token.BODY_BYTES)]
    content = Content(body, token.read_body, reserved)
    return Reading(fields, {"packet", "fleet_key"}, vector["packet"], decode, content=content)


def _ticket(vector, vectors):
    issued = vectors["token"]

    def decode(packet):
        fields = ticket.read_ticket(packet)
        _, body = token.open_token(packet[: token.TOKEN_BYTES], issued["kid"], issued["fleet_key"])
        token.read_body(body)
        return fields

    packet = vector["packet"]
    fields = {**decode(packet), "text": ticket.encode_text(packet)}
    text = Content(fields["text"], lambda damaged: ticket.read_ticket(ticket.decode_text(damaged)))
    require(ticket.decode_text(vector["text"]) == packet, "MALFORMED", "text of another ticket")
    client_part = range(token.TOKEN_BYTES, len(packet))
    return Reading(fields, {"packet"}, packet, decode, client_part, text)


def _hello(vector, vectors):
    def decode(packet):
        return _open_greeting(packet, handshake.HELLO, vectors)

    # Nothing vouches for the client's random and key before the cookie does.
    return _greeting(vector, decode, range(1, 49))


def _connect(vector, vectors):
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


def _challenge(vector, _):
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


def _accept(vector, vectors):
    session = vectors.session()

    def decode(packet):
        clear, content = handshake.open_accept(packet, session)
        return content, {**clear, **handshake.read_accept(content)}

    opened, fields = decode(vector["packet"])
    standbys = sum(name.startswith("standby_") for name in fields)
    reserved = [7, *range(15 + ADDRESS_BYTES * standbys, 161)]
    content = Content(opened, handshake.read_accept, reserved)
    return Reading(fields, {"packet"}, vector["packet"], decode, content=content)


def _refuse(vector, _):
    def decode(packet):
        return handshake.read_refuse(packet, vector["session_secret"])

    return Reading(decode(vector["packet"]), {"packet", "session_secret"}, vector["packet"], decode)


def _keys(vector, _):
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
    }
    return Reading(fields, given)


def _data(packet_type, read):
    """A data packet; `read` is given the vector's content and the vector."""

    def check(vector, vectors):
        cid, epoch = vectors["keys"]["cid"], vector["key_epoch"]
        keys = vectors.session_keys()
        from_server = is_from_server(packet_type)
        key = keys.server_to_client(epoch) if from_server else keys.client_to_server(epoch)

        def decode(packet):
            sequence, content = open_packet(packet, packet_type, cid, epoch, key)
            return sequence, content, read(content, vector)

        sequence, content, fields = decode(vector["packet"])
        lengths = range(0)
        if "view" in fields:
            shortest = len(content) - len(fields["view"]) + 1
            lengths = range(shortest, shortest + 1024)
        surrounding = {"cid": cid, "key": key.key, "iv": key.iv, "content": content}
        surrounding["sequence"] = sequence.to_bytes(8, "little")
        inner = Content(content, lambda damaged: read(damaged, vector), lengths=lengths)
        given = {"packet", "key_epoch"}
        return Reading({**fields, **surrounding}, given, vector["packet"], decode, content=inner)

    return check


def _input(content, vector):
    """The game fixes the length of an input; here its first one does."""
    return contents.read_input(content, len(vector.stated.get("input_0", b"?")))


def _plain(read):
    return lambda content, _: read(content)


KINDS = {
    "ticket": _ticket,
    "token": _token,
    "hello": _hello,
    "challenge": _challenge,
    "connect": _connect,
    "accept": _accept,
    "refuse": _refuse,
    "keys": _keys,
    "input": _data(1, _input),
    "pong": _data(2, _plain(contents.read_stamp)),
    "keep_alive": _data(3, _plain(contents.read_keep_alive)),
    "client_disconnect": _data(4, _plain(contents.read_disconnect)),
    "state": _data(8, _plain(contents.read_state)),
    "ping": _data(9, _plain(contents.read_stamp)),
    "waiting": _data(10, _plain(contents.read_waiting)),
    "server_disconnect": _data(11, _plain(contents.read_disconnect)),
}
