package dev.naadam.loadtest.overload;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A connection that costs its client next to nothing: it sends little, reads nothing, and comes back when it is closed. */
final class SlowSocket implements AutoCloseable {

    private static final long COMES_BACK_NANOS = 5_000_000_000L;

    private final InetAddress source;
    private final InetSocketAddress server;
    private final byte[] opening;
    private final boolean dribbles;
    private final ByteBuffer oneByte = ByteBuffer.allocate(1);
    private @Nullable SocketChannel channel;
    private boolean isOpened;
    private long closed;
    private long closedNanos;

    /**
     * Not connected yet.
     *
     * @param source address that it comes from
     * @param opening sent at once
     * @param dribbles whether a byte follows at each {@link #turn}
     */
    SlowSocket(InetAddress source, InetSocketAddress server, byte[] opening, boolean dribbles) {
        this.source = source;
        this.server = server;
        this.opening = opening;
        this.dribbles = dribbles;
    }

    /** Once a second: goes on, or comes back. */
    void turn(long nowNanos) {
        try {
            if (channel == null) {
                connect(nowNanos);
            } else if (channel.finishConnect()) {
                speak(channel);
            }
        } catch (IOException e) {
            close();
            closed++;
            closedNanos = nowNanos;
        }
    }

    private void connect(long nowNanos) throws IOException {
        if (closed > 0 && nowNanos - closedNanos < COMES_BACK_NANOS) {
            return;
        }
        isOpened = false;
        channel = SocketChannel.open();
        channel.bind(new InetSocketAddress(source, 0));
        channel.configureBlocking(false);
        channel.connect(server);
    }

    private void speak(SocketChannel channel) throws IOException {
        if (!isOpened) {
            isOpened = channel.write(ByteBuffer.wrap(opening)) == opening.length;
        } else if (dribbles) {
            channel.write(oneByte.clear().put((byte) 'x').flip());
        }
        if (dribbles && channel.read(oneByte.clear()) < 0) {
            throw new IOException("closed by the server");
        }
    }

    boolean isHeld() {
        return channel != null && isOpened;
    }

    /** Times that the server closed it. */
    long timesClosed() {
        return closed;
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // nothing is left of it either way
        }
        channel = null;
        isOpened = false;
    }
}
