package dev.naadam.server.app.store;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/**
 * Why a match is played where it is.
 *
 * @param deflated JSON of the decision, compressed: figures of every player in every region repeat their names
 */
@SuppressWarnings("ArrayRecordComponent") // equals is written out
public record RegionDecisionRecord(UUID matchId, byte[] deflated) {

    public RegionDecisionRecord {
        Bounds.requireRange("decision bytes", deflated.length, 1, StoreLimits.MAX_DECISION_BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegionDecisionRecord that
                && matchId.equals(that.matchId)
                && Arrays.equals(deflated, that.deflated);
    }

    @Override
    public int hashCode() {
        return Objects.hash(matchId, Arrays.hashCode(deflated));
    }

    @Override
    public String toString() {
        return "RegionDecisionRecord[" + matchId + ", " + deflated.length + " bytes]";
    }
}
