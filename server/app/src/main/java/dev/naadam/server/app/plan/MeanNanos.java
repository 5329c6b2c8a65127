package dev.naadam.server.app.plan;

/** Mean of times in ns. */
final class MeanNanos {

    private long sum;
    private long count;

    void add(long nanos) {
        sum += nanos;
        count++;
    }

    long count() {
        return count;
    }

    /** 0 of none. */
    double mean() {
        return count == 0 ? 0 : (double) sum / count;
    }
}
