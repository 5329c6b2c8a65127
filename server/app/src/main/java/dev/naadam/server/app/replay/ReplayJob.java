package dev.naadam.server.app.replay;

import dev.naadam.server.core.replay.ReplayEnd;
import dev.naadam.server.core.replay.Span;
import dev.naadam.server.core.replay.TickChunk;

/** A part that waits for the store. */
sealed interface ReplayJob {

    Recording recording();

    /** Name of the part. */
    String part();

    /** Memory that it holds until it is stored. */
    int heldBytes();

    /** The part; made on the outbox's thread. {@link IllegalArgumentException} if it can't be. */
    byte[] bytes();

    /** What the match is. Every owner sends it: the first may have died before it could. */
    record Head(Recording recording) implements ReplayJob {

        private static final int TYPICAL_BYTES = 1024;

        @Override
        public String part() {
            return PartName.HEAD;
        }

        @Override
        public int heldBytes() {
            return TYPICAL_BYTES;
        }

        @Override
        public byte[] bytes() {
            return recording.head().toBytes();
        }
    }

    /** Some ticks. */
    record Ticks(Recording recording, TickChunk chunk) implements ReplayJob {

        @Override
        public String part() {
            return PartName.of(new Span(chunk.firstTick(), chunk.lastTick(), recording.epoch()));
        }

        @Override
        public int heldBytes() {
            return chunk.capacityBytes();
        }

        @Override
        public byte[] bytes() {
            return chunk.toBytes();
        }
    }

    /** How the match ended; nothing follows. */
    record End(Recording recording, ReplayEnd end) implements ReplayJob {

        private static final int TYPICAL_BYTES = 4096;

        @Override
        public String part() {
            return PartName.END;
        }

        @Override
        public int heldBytes() {
            return TYPICAL_BYTES;
        }

        @Override
        public byte[] bytes() {
            return end.toBytes();
        }
    }
}
