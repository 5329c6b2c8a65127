package dev.naadam.protocol.handshake;

import dev.naadam.protocol.crypto.DirectionKeys;

/** Lets the vectors state, and seal with, keys that nothing outside this package needs otherwise. */
public final class AcceptKeys {

    private AcceptKeys() {}

    public static DirectionKeys of(SessionKeys keys) {
        return keys.accept();
    }
}
