"""Readings of tickets and tokens (PROTOCOL.md sections 1 and 2)."""

from wire import ticket, token
from wire.address import ADDRESS_BYTES
from wire.reader import require
from wire.reading import Content, Reading


def read_token(vector, _):
    def decode(packet):
        header, body = token.open_token(packet, vector["kid"], vector["fleet_key"])
        return body, {**header, **token.read_body(body)}

    body, fields = decode(vector["packet"])
    addresses = sum(name.startswith("address_") for name in fields)
    reserved = [18, 19, *range(56, 72), *range(81 + ADDRESS_BYTES * addresses, token.BODY_BYTES)]
    content = Content(body, token.read_body, reserved)
    return Reading(fields, {"packet", "fleet_key"}, vector["packet"], decode, content=content)


def read_ticket(vector, vectors):
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
