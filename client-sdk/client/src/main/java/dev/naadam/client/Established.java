package dev.naadam.client;

import dev.naadam.protocol.handshake.Accept;
import dev.naadam.protocol.handshake.SessionKeys;

/** What a handshake that succeeded leaves. */
record Established(Accept accept, SessionKeys keys, long cid, long roundTripNanos) {}
