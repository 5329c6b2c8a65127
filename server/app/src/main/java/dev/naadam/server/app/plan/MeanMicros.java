package dev.naadam.server.app.plan;

/** Mean of times in micros. */
final class MeanMicros {

    private long sum;
    private long count;

    void add(long micros) {
        sum += micros;
        count++;
    }

    long sum() {
        return sum;
    }

    /** Half up; 0 of none. */
    long mean() {
        return count == 0 ? 0 : Math.floorDiv(2 * sum + count, 2 * count);
    }
}
