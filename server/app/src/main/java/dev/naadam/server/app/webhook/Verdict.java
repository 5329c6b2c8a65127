package dev.naadam.server.app.webhook;

import dev.naadam.server.app.webhook.Attempts.Made;

/**
 * What an attempt means for its line.
 *
 * @param next where the line is now
 * @param fate of the attempt
 */
record Verdict(Line next, Fate fate) {

    private static final int GONE = 410;

    /**
     * Judges an attempt.
     *
     * @param number of the event
     */
    static Verdict of(Line line, long number, Made made, Backoff backoff) {
        if (made.isAccepted()) {
            return new Verdict(line.behind(number), Fate.DELIVERED);
        }
        if (made.status() == GONE) {
            // the event stays: whoever enables the webhook again gets it
            return new Verdict(line.behind(line.number()), Fate.GONE);
        }
        long nowMillis = made.atMillis() + made.tookMillis();
        long givenUpMillis = line.givenUpMillis(made.atMillis());
        if (nowMillis >= givenUpMillis) {
            return new Verdict(line.behind(number), Fate.GIVEN_UP);
        }
        long asked = made.outcome() instanceof Outcome.Answered answered ? answered.retryAfterMillis() : 0;
        long again = nowMillis + backoff.pauseMillis(line.attempts() + 1, asked);
        Fate fate = made.outcome() instanceof Outcome.Refused ? Fate.REFUSED_TARGET : Fate.RETRIED;
        return new Verdict(line.failed(made.atMillis(), Math.min(again, givenUpMillis)), fate);
    }
}
