package dev.naadam.server.app.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one node sends another.
 *
 * @param id of the question; its answer bears the same
 * @param from node that sent it
 * @param sentAtEpochMillis by the sender's clock
 * @param topic what it is about
 * @param status of an answer; 0: it is a question
 * @param texts particulars by name
 * @param body anything
 */
@SuppressWarnings("ArrayRecordComponent") // equals is written out
public record LetterRecord(
        UUID id,
        String from,
        long sentAtEpochMillis,
        String topic,
        int status,
        SortedMap<String, String> texts,
        byte[] body) {

    public LetterRecord {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        Bounds.requireId("from", from);
        Bounds.requireRange("sentAtEpochMillis", sentAtEpochMillis, 0, Long.MAX_VALUE);
        Bounds.requireId("topic", topic);
        Bounds.requireRange("status", status, 0, 599);
        Bounds.requireRange("texts", texts.size(), 0, StoreLimits.MAX_LETTER_TEXTS);
        texts.forEach((name, value) -> {
            Bounds.requireText("text name", name, StoreLimits.MAX_NAME_CHARS);
            Bounds.requireText("text " + name, value, StoreLimits.MAX_ADDRESS_CHARS);
        });
        Bounds.requireRange("body bytes", body.length, 0, StoreLimits.MAX_KEPT_BODY_BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LetterRecord that
                && id.equals(that.id)
                && from.equals(that.from)
                && sentAtEpochMillis == that.sentAtEpochMillis
                && topic.equals(that.topic)
                && status == that.status
                && texts.equals(that.texts)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, from, sentAtEpochMillis, topic, status, texts, Arrays.hashCode(body));
    }

    /** Never prints the particulars and the body, which may hold tickets. */
    @Override
    public String toString() {
        return "LetterRecord[id=" + id + ", topic=" + topic + ", status=" + status + "]";
    }
}
