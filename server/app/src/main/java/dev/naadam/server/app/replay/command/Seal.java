package dev.naadam.server.app.replay.command;

import dev.naadam.protocol.beacon.ReplaySignature;
import dev.naadam.server.core.replay.Replay;
import java.util.HexFormat;
import java.util.List;

/** What the signature of a replay is worth to somebody who knows some keys. */
enum Seal {
    /** By a key that is known to be the platform's. */
    KNOWN("platform", "by the platform's key"),
    /** It holds, and nobody said whose key it is. */
    UNCHECKED("unchecked", "holds, but was not checked against a known key: give --platform-key or --server; by key"),
    /** It holds, by a key that is not the platform's. */
    FOREIGN("foreign", "NOT by a key of the platform's, but by key"),
    /** Something was changed after it was signed. */
    BROKEN("broken", "DOES NOT HOLD: the file was changed; it names key");

    private final String word;
    private final String text;

    Seal(String word, String text) {
        this.word = word;
        this.text = text;
    }

    static Seal of(Replay replay, List<byte[]> known) {
        if (!replay.isIntact()) {
            return BROKEN;
        }
        if (known.isEmpty()) {
            return UNCHECKED;
        }
        return known.stream().anyMatch(replay.signature()::isBy) ? KNOWN : FOREIGN;
    }

    boolean isGood() {
        return this == KNOWN || this == UNCHECKED;
    }

    /** For programs. */
    String word() {
        return word;
    }

    /** For people. */
    String text(ReplaySignature signature) {
        return text + ' ' + signature.kid() + ", " + HexFormat.of().formatHex(signature.publicKey());
    }
}
