package dev.naadam.loadtest.overload;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One kept connection with requests one behind the other, whether the last one was answered or not. */
final class RequestStream implements AutoCloseable {

    /** Beyond these, a server that does not answer is not asked more. */
    private static final int MAX_UNANSWERED = 512;

    private static final byte[] STATUS_LINE = "HTTP/1.1 ".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final byte[] request;
    private final ByteBuffer in = ByteBuffer.allocateDirect(64 * 1024);
    private ByteBuffer out = ByteBuffer.allocate(0);
    private long sent;
    private long answers;
    private int matched;

    RequestStream(InetSocketAddress server, byte[] request) throws IOException {
        this.channel = SocketChannel.open(server);
        this.channel.configureBlocking(false);
        this.request = request;
    }

    /** Sends one more if the last one has left; false if that has to wait. */
    boolean ask() throws IOException {
        if (out.hasRemaining()) {
            channel.write(out);
        }
        if (out.hasRemaining() || sent - answers >= MAX_UNANSWERED) {
            return false;
        }
        out = ByteBuffer.wrap(request);
        channel.write(out);
        sent++;
        return true;
    }

    /** Takes what has come. */
    void listen() throws IOException {
        while (channel.read(in.clear()) > 0) {
            in.flip();
            while (in.hasRemaining()) {
                look(in.get());
            }
        }
    }

    private void look(byte next) {
        if (next == STATUS_LINE[matched]) {
            matched++;
        } else {
            matched = next == STATUS_LINE[0] ? 1 : 0;
        }
        if (matched == STATUS_LINE.length) {
            matched = 0;
            answers++;
        }
    }

    long sent() {
        return sent;
    }

    long answers() {
        return answers;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
