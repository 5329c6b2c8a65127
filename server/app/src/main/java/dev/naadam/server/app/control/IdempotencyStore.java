package dev.naadam.server.app.control;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/**
 * Remembers which repeated request was answered how, for all nodes together. Threads and failures as in
 * {@link MatchStore}.
 */
public interface IdempotencyStore {

    /**
     * A request that must take effect once.
     *
     * @param organizer whose it is; the number of remembered ones is bounded for each
     * @param digest names the key: 32 hex digits
     * @param fingerprint hash of the whole request, 64 hex digits
     */
    record Request(String organizer, String digest, String fingerprint) {}

    /**
     * The answer to it.
     *
     * @param status HTTP status
     * @param headers those that matter, by name
     * @param body as it was sent
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(int status, SortedMap<String, String> headers, byte[] body) {

        public Kept {
            headers = new TreeMap<>(headers);
        }
    }

    /** What came of the attempt to be the one who carries a request out. */
    sealed interface Claim {

        /** The caller is; it must {@link #keep} or {@link #release}. Nobody else is until the lease has run out. */
        record Ours(Lease lease) implements Claim {}

        /** It was carried out before, and this was the answer. */
        record Answered(Kept answer) implements Claim {}

        /** Somebody is just carrying it out. */
        record InFlight() implements Claim {}

        /** The key was used for another request. */
        record Mismatch() implements Claim {}

        /** The organizer has as many remembered as it may have. */
        record Full() implements Claim {}

        /** Nobody can tell at the moment. */
        record Unreachable() implements Claim {}
    }

    /** The right to carry a request out, for a while. */
    interface Lease {}

    /** Tries to be the one. */
    CompletionStage<Claim> claim(Request request);

    /** Remembers the answer; false if it could not be: the request may then be carried out once more. */
    CompletionStage<Boolean> keep(Lease lease, Kept answer);

    /** Nothing came of it: the next may try. */
    CompletionStage<Boolean> release(Lease lease);
}
