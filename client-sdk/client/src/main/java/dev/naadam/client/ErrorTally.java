package dev.naadam.client;

/** The running sums behind {@link PredictionErrors}. One thread. */
final class ErrorTally {

    private long judged;
    private long exact;
    private double sum;
    private long max;

    void add(long error) {
        judged++;
        exact += error == 0 ? 1 : 0;
        sum += error;
        max = Math.max(max, error);
    }

    PredictionErrors snapshot() {
        return judged == 0 ? PredictionErrors.NONE : new PredictionErrors(judged, exact, sum / judged, max);
    }
}
