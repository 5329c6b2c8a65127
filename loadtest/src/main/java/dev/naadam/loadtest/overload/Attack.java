package dev.naadam.loadtest.overload;

import dev.naadam.loadtest.node.NodeAddress;
import java.io.IOException;
import java.util.List;

/** What is done to a server while matches run on it; its text says how much of what, without secrets. */
public interface Attack {

    /** What the server needs to be started with for it. */
    List<String> serverOptions();

    /**
     * Begins.
     *
     * @param match one that runs
     */
    Running start(NodeAddress node, String match) throws IOException, InterruptedException;

    /** One that goes on until it is stopped or closed. */
    interface Running extends AutoCloseable {

        /**
         * Ends it; returns what came of it, in a line.
         *
         * @throws IOException if it ended before
         */
        String stop() throws IOException, InterruptedException;

        @Override
        void close();
    }
}
