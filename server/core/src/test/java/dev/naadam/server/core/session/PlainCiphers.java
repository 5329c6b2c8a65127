package dev.naadam.server.core.session;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.protocol.crypto.PacketOpener;
import dev.naadam.protocol.crypto.PacketSealer;

/**
 * Encrypts nothing and allocates nothing: the tag is made of the sequence and a byte of the key. Counts what is not closed
 * and refuses to work afterwards, as a native library's would. Only for tests.
 */
public final class PlainCiphers implements PacketCiphers {

    private int open;

    /** Sealers and openers that are not closed. */
    public int open() {
        return open;
    }

    @Override
    public PacketSealer sealer(DirectionKeys keys) {
        return new Sealer(Bytes.i64(keys.key(), 0), new Life());
    }

    @Override
    public PacketOpener opener(DirectionKeys keys) {
        return new Opener(Bytes.i64(keys.key(), 0), new Life());
    }

    private final class Life {

        private boolean isOver;

        Life() {
            open++;
        }

        void require() {
            if (isOver) {
                throw new IllegalStateException("used after its end");
            }
        }

        void end() {
            open -= isOver ? 0 : 1;
            isOver = true;
        }
    }

    private record Sealer(long mark, Life life) implements PacketSealer {

        @Override
        public int seal(long sequence, byte[] packet, int headerBytes, int contentBytes) {
            life.require();
            int tagAt = headerBytes + contentBytes;
            Bytes.put64(packet, tagAt, sequence ^ mark);
            Bytes.put64(packet, tagAt + Long.BYTES, mark);
            return tagAt + ProtocolLimits.TAG_BYTES;
        }

        @Override
        public void close() {
            life.end();
        }
    }

    private record Opener(long mark, Life life) implements PacketOpener {

        @Override
        public int open(long sequence, byte[] packet, int headerBytes, int packetBytes, byte[] content) {
            life.require();
            int tagAt = packetBytes - ProtocolLimits.TAG_BYTES;
            if (Bytes.i64(packet, tagAt) != (sequence ^ mark) || Bytes.i64(packet, tagAt + Long.BYTES) != mark) {
                return PacketOpener.FORGED;
            }
            System.arraycopy(packet, headerBytes, content, 0, tagAt - headerBytes);
            return tagAt - headerBytes;
        }

        @Override
        public void close() {
            life.end();
        }
    }
}
