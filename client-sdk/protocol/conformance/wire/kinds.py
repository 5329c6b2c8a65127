"""One function for every kind of vector file: decode it with what the files say, and tell how to damage it."""

from wire import beacon_kinds, data_kinds, handshake_kinds, refused, ticket_kinds

KINDS = {
    "ticket": ticket_kinds.read_ticket,
    "token": ticket_kinds.read_token,
    "hello": handshake_kinds.read_hello,
    "challenge": handshake_kinds.read_challenge,
    "connect": handshake_kinds.read_connect,
    "accept": handshake_kinds.read_accept,
    "refuse": handshake_kinds.read_refuse,
    "resume": handshake_kinds.read_resume,
    "resumed": handshake_kinds.read_resumed,
    "keys": handshake_kinds.read_keys,
    "input": data_kinds.INPUT,
    "pong": data_kinds.PONG,
    "keep_alive": data_kinds.KEEP_ALIVE,
    "client_disconnect": data_kinds.CLIENT_DISCONNECT,
    "path_response": data_kinds.PATH_RESPONSE,
    "state": data_kinds.STATE,
    "ping": data_kinds.PING,
    "waiting": data_kinds.WAITING,
    "server_disconnect": data_kinds.SERVER_DISCONNECT,
    "path_challenge": data_kinds.PATH_CHALLENGE,
    "line": data_kinds.LINE,
    "moved": data_kinds.MOVED,
    "probe_ask": beacon_kinds.read_ask,
    "probe_cookie": beacon_kinds.read_cookie,
    "probe_start": beacon_kinds.read_start,
    "probe_first": beacon_kinds.read_probe,
    "probe_last": beacon_kinds.read_probe,
    "probe_echo": beacon_kinds.read_echo,
    "probe_fetch": beacon_kinds.read_fetch,
    "probe_result": beacon_kinds.read_result,
    "probe_deny": beacon_kinds.read_deny,
    "player_token": beacon_kinds.read_player_token,
    "measurement": beacon_kinds.read_measurement,
    "address_hash": beacon_kinds.read_address_hash,
    "refused": refused.read_refused,
}


def kind_of(name):
    """The kind that a file's name starts with, or None: state_full.hex is a state."""
    return next((kind for kind in KINDS if name == kind or name.startswith(kind + "_")), None)
