package dev.naadam.client;

/**
 * Times one question that may be asked several times, and answers that do not say to which of them.
 *
 * <p>Karn's rule (Karn, Partridge, SIGCOMM 1987): a question that was asked once is a measurement. So is one that got as
 * many answers as it was asked: on a path longer than the retry interval all answers come, one after another. Otherwise
 * the last question is taken: too short if the path is slow, and the input clock finds that out, whereas a value that is
 * too long would put inputs further ahead than the server keeps.
 */
final class Exchange {

    private int questions;
    private int answers;
    private long firstAskedNanos;
    private long lastAskedNanos;
    private long answeredNanos;

    /** Not called any more after the first answer. */
    void asked(long nowNanos) {
        if (questions++ == 0) {
            firstAskedNanos = nowNanos;
        }
        lastAskedNanos = nowNanos;
    }

    void answered(long nowNanos) {
        if (answers++ == 0) {
            answeredNanos = nowNanos;
        }
    }

    private boolean isCertain() {
        return questions == answers;
    }

    private long nanos() {
        return answeredNanos - (isCertain() ? firstAskedNanos : lastAskedNanos);
    }

    /** The better of two measurements of one path. */
    static long roundTripNanos(Exchange first, Exchange second) {
        if (first.isCertain() != second.isCertain()) {
            return first.isCertain() ? first.nanos() : second.nanos();
        }
        return Math.min(first.nanos(), second.nanos());
    }
}
