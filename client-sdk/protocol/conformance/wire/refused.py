"""Contents that must be refused, each for one field outside its range."""

from wire import contents, handshake, ticket, token
from wire.reader import Refused
from wire.reading import Reading

INPUT_BYTES = 6
TICK_RATE = 60
READERS = {
    "accept": handshake.read_accept,
    "disconnect": contents.read_disconnect,
    "input": lambda content: contents.read_input(content, INPUT_BYTES),
    "line": contents.read_line,
    "moved": contents.read_moved,
    "resumed": handshake.read_resumed,
    "state": lambda content: contents.read_state(content, TICK_RATE),
    "ticket": lambda text: ticket.read_ticket(ticket.decode_text(text)),
    "token": token.read_body,
    "waiting": contents.read_waiting,
}


def read_refused(vector, _):
    """What a name states is of the kind in front of its first underscore."""
    taken = [name for name, content in vector.stated.items() if _is_taken(name, content)]
    if taken:
        raise ValueError(f"taken: {', '.join(taken)}")
    return Reading({}, set(vector.stated))


def _is_taken(name, content):
    try:
        READERS[name.split("_")[0]](content)
    except Refused:
        return False
    return True
