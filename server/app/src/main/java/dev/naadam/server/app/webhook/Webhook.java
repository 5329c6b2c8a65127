package dev.naadam.server.app.webhook;

import java.util.UUID;

/**
 * One receiver of an organizer.
 *
 * @param id random
 * @param organizer whose
 * @param wants what it is told, and where
 * @param keys what its requests are signed with
 * @param health how it does
 * @param createdMillis ms since 1970; it is told what happens from then on
 * @param revision goes up by one with every change
 */
public record Webhook(
        UUID id,
        String organizer,
        Subscription wants,
        SigningKeys keys,
        Health health,
        long createdMillis,
        long revision) {

    /**
     * How a receiver does.
     *
     * @param status whether it is told anything
     * @param strikes events in a row that were given up
     * @param sinceMillis since when it has this status, ms since 1970
     */
    public record Health(Status status, int strikes, long sinceMillis) {}

    /** Whether a receiver is told anything. */
    public enum Status {
        ENABLED,
        /** It answered 410. */
        GONE,
        /** {@link WebhookLimits#MAX_STRIKES} events in a row were given up. */
        EXHAUSTED
    }

    public boolean isEnabled() {
        return health.status() == Status.ENABLED;
    }

    /** The same with another subscription. */
    public Webhook with(Subscription next) {
        return new Webhook(id, organizer, next, keys, health, createdMillis, revision + 1);
    }

    /** The same with other secrets. */
    public Webhook with(SigningKeys next) {
        return new Webhook(id, organizer, wants, next, health, createdMillis, revision + 1);
    }

    /** The same in another state of health. */
    public Webhook with(Health next) {
        return new Webhook(id, organizer, wants, keys, next, createdMillis, revision + 1);
    }

    Webhook struck(long nowMillis) {
        int strikes = health.strikes() + 1;
        return strikes < WebhookLimits.MAX_STRIKES
                ? with(new Health(health.status(), strikes, health.sinceMillis()))
                : with(new Health(Status.EXHAUSTED, strikes, nowMillis));
    }
}
