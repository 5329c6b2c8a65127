package dev.naadam.loadtest.chaos;

import java.io.IOException;

/** What only {@code kill} can tell a process. */
enum Signal {
    STOP,
    CONT;

    /** Sends it, and waits until it is sent. */
    void to(long pid) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (kill.waitFor() != 0) {
            throw new IOException("process " + pid + " can't be sent " + name());
        }
    }
}
