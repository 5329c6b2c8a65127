package dev.naadam.client;

/**
 * How far a {@link Prediction} was off, at one moment: what was shown for a tick when its input was made, against the
 * server's word for that tick. Ticks whose STATE was lost are not judged. Immutable.
 *
 * @param judged ticks that were predicted and that the server's word came for
 * @param exact of these, predicted exactly right
 * @param meanError over all that were judged, in the game's own unit; NaN if none was
 * @param maxError the worst of them, in the game's own unit
 */
public record PredictionErrors(long judged, long exact, double meanError, long maxError) {

    /** Nothing was predicted. */
    public static final PredictionErrors NONE = new PredictionErrors(0, 0, Double.NaN, 0);

    /** Share of the judged ticks that was exactly right, 0 to 1; NaN if none was judged. */
    public double exactShare() {
        return judged == 0 ? Double.NaN : (double) exact / judged;
    }
}
