package dev.naadam.loadtest.fleet;

/**
 * How bots stand while they play.
 *
 * @param playing bots in a running match
 * @param over bots whose session has ended
 * @param inputsSent in the window
 * @param inputsNotApplied of these, known to be late or lost
 * @param latencyP99Nanos of the inputs so far; the worst thread's
 */
public record LoopProgress(int playing, int over, long inputsSent, long inputsNotApplied, long latencyP99Nanos) {

    static final LoopProgress NONE = new LoopProgress(0, 0, 0, 0, 0);

    LoopProgress plus(LoopProgress other) {
        return new LoopProgress(
                playing + other.playing,
                over + other.over,
                inputsSent + other.inputsSent,
                inputsNotApplied + other.inputsNotApplied,
                Math.max(latencyP99Nanos, other.latencyP99Nanos));
    }
}
