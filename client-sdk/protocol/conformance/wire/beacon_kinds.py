"""Readings of the beacon port's packets and of what beacons sign (PROTOCOL.md sections 10 and 11)."""

import hashlib

from wire import beacon, ed25519, measurement, ticket
from wire.reader import require
from wire.reading import Content, Reading

RANDOM = range(1, 17)
RUN = range(1, 9)
# Run, number and nonce: only the beacon's memory knows which it sent.
PROBE_FIELDS = range(1, 26)


def read_ask(vector, _):
    return _plain(vector, beacon.read_ask, RANDOM)


def read_cookie(vector, _):
    expected = beacon.cookie(vector["cookie_key"], vector["source_address"], vector["client_random"])

    def decode(packet):
        fields = beacon.read_cookie(packet)
        require(fields["client_random"] == vector["client_random"], "UNKNOWN_RUN", "another random")
        require(fields["cookie"] == expected, "BAD_COOKIE", "cookie")
        return fields

    given = {"packet", "cookie_key", "source_address"}
    beacon_time = range(33, 41)
    return Reading(decode(vector["packet"]), given, vector["packet"], decode, beacon_time)


def read_start(vector, vectors):
    proven = vectors["probe_cookie"]
    platform_public = _platform_public(vectors["player_token"])

    def decode(packet):
        fields, claim = beacon.read_start(packet)
        keyed = proven["cookie_key"], proven["source_address"], fields["client_random"]
        require(fields["cookie"] == beacon.cookie(*keyed), "BAD_COOKIE", "cookie")
        if claim:
            measurement.check_claim(fields["claim"][: -measurement.SIGNATURE_BYTES], claim, platform_public)
        return fields

    return Reading(decode(vector["packet"]), {"packet"}, vector["packet"], decode)


def read_probe(vector, _):
    return _plain(vector, lambda packet: beacon.read_probe(packet, beacon.PROBE), PROBE_FIELDS)


def read_echo(vector, _):
    return _plain(vector, lambda packet: beacon.read_probe(packet, beacon.ECHO), PROBE_FIELDS)


def read_fetch(vector, _):
    return _plain(vector, beacon.read_fetch, RUN)


def read_result(vector, vectors):
    platform_public = _platform_public(vectors["measurement"])

    def decode(packet):
        fields, signed = beacon.read_result(packet)
        if signed:
            measurement.check_measurement(fields["measurement"], signed, platform_public)
        return fields

    is_signed = "measurement" in vector.stated
    # Nobody vouches for figures that are not signed.
    unprotected = RUN if is_signed else [*RUN, *range(10, 32)]
    return Reading(decode(vector["packet"]), {"packet"}, vector["packet"], decode, unprotected)


def read_deny(vector, _):
    def decode(packet):
        fields = beacon.read_deny(packet)
        require(fields["client_random"] == vector["client_random"], "UNKNOWN_RUN", "another random")
        return fields

    reason = range(17, 18)
    return Reading(decode(vector["packet"]), {"packet"}, vector["packet"], decode, reason)


def read_player_token(vector, _):
    platform_public = _platform_public(vector)

    def decode(packet):
        fields = measurement.read_player_token(packet)
        hashed = hashlib.sha256(b"naadam/player-secret" + fields["secret"]).digest()[:16]
        require(fields["secret_hash"] == hashed, "FORGED", "secret of another claim")
        measurement.check_claim(packet[: -16 - measurement.SIGNATURE_BYTES], fields, platform_public)
        return fields

    named = hashlib.sha256(vector["player_name"]).digest()[:16]
    require(vector["player_id"] == named, "MALFORMED", "id of another player")
    return _submitted(vector, decode, measurement.read_player_token, {"packet", "platform_secret", "player_name"})


def read_measurement(vector, _):
    platform_public = _platform_public(vector)

    def decode(packet):
        fields = measurement.read_measurement(packet)
        measurement.check_measurement(packet, fields, platform_public)
        return fields

    _, address_key = measurement.platform_keys(vector["platform_secret"])
    hashed = measurement.address_hash(address_key, vector["source_address"])
    require(vector["address_hash"] == hashed, "FORGED", "hash of another address")
    require(ed25519.public_key(vector["node_private"]) == vector["node_public"], "FORGED", "key pair")
    given = {"packet", "platform_secret", "node_private", "source_address"}
    return _submitted(vector, decode, measurement.read_measurement, given)


def read_address_hash(vector, _):
    _, address_key = measurement.platform_keys(vector["platform_secret"])
    hashed = measurement.address_hash(address_key, vector["address"])
    return Reading({"address_hash": hashed}, {"platform_secret", "address"})


def _plain(vector, decode, unprotected):
    return Reading(decode(vector["packet"]), {"packet"}, vector["packet"], decode, unprotected)


def _submitted(vector, decode, read, given):
    packet = vector["packet"]
    require(ticket.decode_text(vector["text"]) == packet, "MALFORMED", "text of another record")
    fields = {**decode(packet), "text": ticket.encode_text(packet)}
    text = Content(fields["text"], lambda damaged: read(ticket.decode_text(damaged)))
    return Reading(fields, given, packet, decode, content=text)


def _platform_public(vector):
    signing, _ = measurement.platform_keys(vector["platform_secret"])
    return ed25519.public_key(signing)
