package dev.naadam.server.core.journal;

/**
 * What the store says of a log and its owner.
 *
 * @param epoch of the owner
 * @param last number of the newest entry, 0 if there is none
 * @param lastHash and its hash
 * @param node id of the node that claimed it
 */
public record OwnerRecord(long epoch, long last, long lastHash, String node, Status status) {

    /** What has become of a log. */
    public enum Status {
        /** It has an owner. */
        LIVE,
        /** Its owner has handed it over: whoever claims it need not wait. */
        RELEASED,
        /** Its matches are all over. The record stays for a while, so that nobody opens it anew. */
        DROPPED
    }
}
