package dev.naadam.server.app.peers;

import dev.naadam.protocol.Entropy;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One connection, from the first byte to the last. The peers' thread only; never blocks. */
final class PeerLine {

    /** What every shard of a large node takes to be told of, twice. Whoever does not read that much is no help. */
    private static final int MAX_UNSENT_BYTES = 128 * 1024;

    private final SocketChannel channel;
    private final PeerTalk talk;
    private final @Nullable String dialled;
    private final long openedNanos;
    private final ByteBuffer unsent = ByteBuffer.allocate(MAX_UNSENT_BYTES);
    private PeerMessage.@Nullable Introduction peer;
    private boolean hasIntroduced;
    private long heardNanos;

    /**
     * A connection that was made or is being made.
     *
     * @param dialled the node that this side wants to reach; null if the other side wanted something
     */
    PeerLine(SocketChannel channel, PeerGroup group, @Nullable String dialled, Entropy entropy, long nowNanos) {
        this.channel = channel;
        this.talk = new PeerTalk(group, dialled != null, entropy);
        this.dialled = dialled;
        this.openedNanos = nowNanos;
        this.heardNanos = nowNanos;
    }

    SocketChannel channel() {
        return channel;
    }

    /** Who this side wanted to reach; null if it was reached. */
    @Nullable String dialled() {
        return dialled;
    }

    long ageNanos(long nowNanos) {
        return nowNanos - openedNanos;
    }

    /** Time since anything came. */
    long silenceNanos(long nowNanos) {
        return nowNanos - heardNanos;
    }

    /** Who is on the other side, once it has proven it. */
    PeerMessage.@Nullable Introduction peer() {
        return peer;
    }

    /** The connection is there: the dialler speaks first. */
    void connected() throws IOException {
        if (dialled != null) {
            write(talk.greeting());
        }
    }

    /**
     * Reads what is there.
     *
     * @return what is proven of it, without introductions
     * @throws IOException if the connection has ended, or the other side is not who it has to be
     */
    List<PeerMessage> read(PeerMessage.Introduction own, long nowNanos) throws IOException {
        List<PeerMessage> said = new ArrayList<>();
        for (int count = channel.read(talk.incoming()); count != 0; count = channel.read(talk.incoming())) {
            if (count < 0) {
                throw new EOFException("closed by the other side");
            }
            heardNanos = nowNanos;
            listen(own, said);
        }
        return said;
    }

    private void listen(PeerMessage.Introduction own, List<PeerMessage> said) throws IOException {
        for (PeerMessage message : talk.messages()) {
            if (message instanceof PeerMessage.Introduction introduction) {
                meet(introduction, own);
            } else if (peer == null) {
                throw new IOException("no introduction");
            } else {
                said.add(message);
            }
        }
        if (talk.hasFailed()) {
            throw new IOException("no proof that it is of the fleet, and of the same regions");
        }
        if (talk.isAgreed()) {
            introduce(own);
        }
    }

    private void meet(PeerMessage.Introduction introduction, PeerMessage.Introduction own) throws IOException {
        boolean isWrong = dialled != null && !dialled.equals(introduction.node());
        if (peer != null || isWrong || introduction.node().equals(own.node())) {
            throw new IOException("introduced as " + introduction.node());
        }
        peer = introduction;
    }

    /** Each side says who it is as soon as that can be proven. */
    private void introduce(PeerMessage.Introduction own) throws IOException {
        if (!hasIntroduced) {
            hasIntroduced = true;
            if (dialled == null) {
                write(talk.greeting());
            }
            write(talk.frame(own));
        }
    }

    /** Sends a message to whoever was met. */
    void send(PeerMessage message) throws IOException {
        write(talk.frame(message));
    }

    private void write(byte[] bytes) throws IOException {
        if (unsent.remaining() < bytes.length) {
            throw new IOException("does not read");
        }
        unsent.put(bytes);
        flush();
    }

    /** Sends what the socket did not take before. */
    void flush() throws IOException {
        unsent.flip();
        while (unsent.hasRemaining() && channel.write(unsent) > 0) {
            // as much as the socket takes
        }
        unsent.compact();
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
