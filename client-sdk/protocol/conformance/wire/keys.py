"""The keys of a session (PROTOCOL.md section 4)."""

import hashlib
from collections import namedtuple

from wire import hkdf
from wire.reader import require
from wire.x25519 import x25519

KeyAndIv = namedtuple("KeyAndIv", "key iv")


class Session:
    """What a client knows when it has sent CONNECT."""

    def __init__(self, session_secret, token, client_random, client_private, client_public):
        self._session_secret = session_secret
        self._token = token
        self._client_random = client_random
        self._client_private = client_private
        self._client_public = client_public

    def keys(self, server_public, cid):
        """All keys; an all-zero shared secret is refused (RFC 7748 section 6.1)."""
        shared = x25519(self._client_private, server_public)
        require(any(shared), "FORGED", "all-zero shared secret")
        transcript = self._client_random + self._client_public + self._token + server_public + cid
        salt = hashlib.sha256(transcript).digest()
        return SessionKeys(hkdf.extract(salt, self._session_secret + shared), cid)


class SessionKeys:
    """Everything that follows from the agreed secret."""

    def __init__(self, prk, cid):
        self._prk = prk
        self._cid = cid
        self.accept = self._expanded(b"naadam/accept")
        self.resume = hkdf.expand(prk, b"naadam/resume" + cid, 32)

    def client_to_server(self, epoch):
        """Of one owner epoch, which is four bytes as on the wire."""
        return self._expanded(b"naadam/c2s" + epoch + self._cid)

    def server_to_client(self, epoch):
        """Of one owner epoch, which is four bytes as on the wire."""
        return self._expanded(b"naadam/s2c" + epoch + self._cid)

    def _expanded(self, info):
        material = hkdf.expand(self._prk, info, 28)
        return KeyAndIv(material[:16], material[16:])
