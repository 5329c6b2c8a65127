"""Readings of data packets (PROTOCOL.md sections 5 to 7)."""

from wire import contents
from wire.data import is_from_server, open_packet
from wire.reading import Content, Reading


def data_packet(packet_type, read):
    """The function for one type; `read` is given the content and the vector."""

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
        given = {"packet", "key_epoch", "tick_rate"}
        return Reading({**fields, **surrounding}, given, vector["packet"], decode, content=inner)

    return check


def read_input(content, vector):
    """The game fixes the length of an input; here its first one does."""
    return contents.read_input(content, len(vector.stated.get("input_0", b"?")))


def read_state(content, vector):
    """The ticket fixes the tick rate."""
    return contents.read_state(content, int.from_bytes(vector["tick_rate"], "little"))


def plain(read):
    return lambda content, _: read(content)


INPUT = data_packet(1, read_input)
PONG = data_packet(2, plain(contents.read_stamp))
KEEP_ALIVE = data_packet(3, plain(contents.read_keep_alive))
CLIENT_DISCONNECT = data_packet(4, plain(contents.read_disconnect))
PATH_RESPONSE = data_packet(5, plain(contents.read_stamp))
STATE = data_packet(8, read_state)
PING = data_packet(9, plain(contents.read_stamp))
WAITING = data_packet(10, plain(contents.read_waiting))
SERVER_DISCONNECT = data_packet(11, plain(contents.read_disconnect))
PATH_CHALLENGE = data_packet(12, plain(contents.read_stamp))
LINE = data_packet(13, plain(contents.read_line))
MOVED = data_packet(14, plain(contents.read_moved))
