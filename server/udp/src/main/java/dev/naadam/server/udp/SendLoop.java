package dev.naadam.server.udp;

/** Sends a batch to its end, or to where the socket takes no more. One thread. */
final class SendLoop {

    /** A signal or a peer's closed port is no reason to stop, an endless row of them is. */
    private static final int MAX_TRIES = 16;

    private final Call call;
    private final FaultCounts faults;

    /** sendmmsg on a part of the batch. */
    @FunctionalInterface
    interface Call {

        /** How many were sent, or the negative errno of the first. */
        int send(int from, int count);
    }

    SendLoop(Call call, FaultCounts faults) {
        this.call = call;
        this.faults = faults;
    }

    /** Sends so many; how many of them were not. */
    int send(int count) {
        int done = 0;
        int dropped = 0;
        int tries = 0;
        while (done < count && tries < MAX_TRIES) {
            int answer = call.send(done, count - done);
            if (answer > 0) {
                done += answer;
                continue;
            }
            tries++;
            switch (faults.add(-answer)) {
                // state is latest-only: what the socket does not take now would be stale when it does
                case FULL, NO_BUFFERS -> tries = MAX_TRIES;
                case INTERRUPTED, REFUSED -> {}
                case TRUNCATED, OTHER -> {
                    dropped++;
                    done++;
                    tries = 0;
                }
            }
        }
        return dropped + count - done;
    }
}
