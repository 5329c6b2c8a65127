package dev.naadam.loadtest.demo;

import dev.naadam.loadtest.node.NodeAddress;
import java.io.IOException;

/** What hosts an event; gone when closed. One thread. */
interface EventServers extends AutoCloseable {

    /** Waits until all of them serve; where the event is played. */
    NodeAddress await() throws IOException, InterruptedException;

    /** What they are, in one line, once they serve. */
    String title();

    /** Adds to a failure what they have to say about it. */
    IOException explain(IOException failure) throws IOException, InterruptedException;

    @Override
    void close();
}
