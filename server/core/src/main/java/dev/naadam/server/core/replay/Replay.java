package dev.naadam.server.core.replay;

import dev.naadam.protocol.beacon.ReplaySignature;
import java.util.List;

/**
 * A file whose form is right; whether it tells the truth, {@link Verifier} finds out.
 *
 * @param head what the match was
 * @param chunks where its ticks are
 * @param end how it ended
 * @param signature who vouches for it
 * @param isIntact whether the signature holds for these bytes
 * @param bytes the file; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Replay(
        ReplayHead head, List<Chunk> chunks, ReplayEnd end, ReplaySignature signature, boolean isIntact, byte[] bytes) {

    /** Where the content of a TICKS section is in the file. */
    record Chunk(int offset, int length) {}

    public Replay {
        chunks = List.copyOf(chunks);
    }

    /** Its ticks from the first on. */
    public ReplayTicks ticks() {
        return new ReplayTicks(this);
    }
}
