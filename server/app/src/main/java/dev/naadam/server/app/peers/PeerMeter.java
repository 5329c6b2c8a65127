package dev.naadam.server.app.peers;

import dev.naadam.server.core.succession.Death;
import java.util.function.IntSupplier;

/** Takes what the peers measure. Called by their thread: must not wait. */
public interface PeerMeter {

    /** Measures nothing. */
    PeerMeter NONE = new PeerMeter() {
        @Override
        public void watching(IntSupplier live) {}

        @Override
        public void missed(long heartbeats) {}

        @Override
        public void strange() {}

        @Override
        public void died(Death death) {}
    };

    /** From now on there is somebody to ask how many others live. Any thread may ask. */
    void watching(IntSupplier live);

    /** So many heartbeats of one node did not come in time. */
    void missed(long heartbeats);

    /** A connection ended before the other side had proven who it is. */
    void strange();

    /** A node was noticed to be dead. */
    void died(Death death);
}
