package dev.naadam.server.app.webhook;

import java.util.HashMap;
import java.util.Map;

/** How many requests are under way, so that one organizer's slow receivers do not keep those of others waiting. Any thread. */
final class Berths {

    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    /** Takes one; false: there is none left for this organizer. */
    synchronized boolean take(String organizer) {
        int own = taken.getOrDefault(organizer, 0);
        if (own == WebhookLimits.MAX_REQUESTS_PER_ORGANIZER || all == WebhookLimits.MAX_REQUESTS) {
            return false;
        }
        taken.put(organizer, own + 1);
        all++;
        return true;
    }

    synchronized void giveBack(String organizer) {
        all--;
        taken.computeIfPresent(organizer, (name, own) -> own == 1 ? null : own - 1);
    }
}
