package dev.naadam.server.app.webhook;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Carries requests to receivers. Any thread; the stage never fails. */
public interface Courier {

    /**
     * Sends one request and waits for the answer, following no redirects.
     *
     * @param attempt which it is, from 0, for names that lead to several addresses
     * @param limit for all of it
     */
    CompletionStage<Outcome> carry(Target target, Parcel parcel, int attempt, Duration limit);
}
