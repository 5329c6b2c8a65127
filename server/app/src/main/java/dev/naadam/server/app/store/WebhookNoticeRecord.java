package dev.naadam.server.app.store;

import java.util.UUID;

/**
 * That a webhook was disabled.
 *
 * @param organizer whose it was
 * @param webhook which
 * @param status why, a word
 * @param atEpochMillis when
 */
public record WebhookNoticeRecord(String organizer, UUID webhook, String status, long atEpochMillis) {

    /** One that was stored, and its number among the organizer's, from 1. */
    public record Numbered(long number, WebhookNoticeRecord notice) {}

    public WebhookNoticeRecord {
        Bounds.requireId("organizer", organizer);
        Bounds.requireId("status", status);
        Bounds.requireRange("atEpochMillis", atEpochMillis, 0, Long.MAX_VALUE);
    }
}
