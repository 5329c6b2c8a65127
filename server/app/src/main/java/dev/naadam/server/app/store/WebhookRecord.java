package dev.naadam.server.app.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of an organizer.
 *
 * @param id random
 * @param organizer whose
 * @param wanted what it is told, and where
 * @param secrets what requests are signed with
 * @param health how it does
 * @param createdAtEpochMillis since when it is told
 * @param revision goes up by one with every change
 */
public record WebhookRecord(
        UUID id,
        String organizer,
        Wanted wanted,
        Secrets secrets,
        Health health,
        long createdAtEpochMillis,
        long revision) {

    /**
     * What it is told, and where.
     *
     * @param tournament null: of all
     * @param types empty: all
     */
    public record Wanted(String url, @Nullable UUID tournament, List<String> types) {

        public Wanted {
            types = List.copyOf(types);
            Bounds.requireText("url", url, StoreLimits.MAX_URL_CHARS);
            Bounds.requireRange("types", types.size(), 0, StoreLimits.MAX_WEBHOOK_TYPES);
            types.forEach(type -> Bounds.requireId("type", type));
        }
    }

    /**
     * What requests are signed with, as organizers are shown it.
     *
     * @param previous empty: there is none
     */
    public record Secrets(String current, String previous, long previousUntilEpochMillis) {

        public Secrets {
            Bounds.requireText("current", current, StoreLimits.MAX_SECRET_CHARS);
            if (!previous.isEmpty()) {
                Bounds.requireText("previous", previous, StoreLimits.MAX_SECRET_CHARS);
            }
            Bounds.requireRange("previousUntilEpochMillis", previousUntilEpochMillis, 0, Long.MAX_VALUE);
        }

        /** Not the secrets: this ends up in logs. */
        @Override
        public String toString() {
            return "secrets";
        }
    }

    /**
     * How it does.
     *
     * @param status a word
     * @param strikes events in a row that were given up
     */
    public record Health(String status, int strikes, long sinceEpochMillis) {

        public Health {
            Bounds.requireId("status", status);
            Bounds.requireRange("strikes", strikes, 0, StoreLimits.MAX_STRIKES);
            Bounds.requireRange("sinceEpochMillis", sinceEpochMillis, 0, Long.MAX_VALUE);
        }
    }

    public WebhookRecord {
        Bounds.requireId("organizer", organizer);
        Bounds.requireRange("createdAtEpochMillis", createdAtEpochMillis, 0, Long.MAX_VALUE);
        Bounds.requireRange("revision", revision, 1, Long.MAX_VALUE);
    }
}
