package dev.naadam.client;

import java.io.IOException;
import java.nio.channels.DatagramChannel;

/**
 * The UDP socket of a player who measures regions before playing: a router between them treats both alike only if both
 * come from the same port. Belongs to whoever opened it, and outlives the sessions that use it, one after the other.
 */
public final class PlayerSocket implements AutoCloseable {

    private final DatagramChannel channel;

    private PlayerSocket(DatagramChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens it on a port that the system chooses.
     *
     * @throws IOException if the system gives none
     */
    public static PlayerSocket open() throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.configureBlocking(false);
            channel.bind(null);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new PlayerSocket(channel);
    }

    /** Not blocking; for one reader at a time. */
    public DatagramChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
