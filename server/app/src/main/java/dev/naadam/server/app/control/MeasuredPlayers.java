package dev.naadam.server.app.control;

import dev.naadam.server.core.region.rtt.Mesh;
import dev.naadam.server.core.region.rtt.PlayerEvidence;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What beacons have measured. Threads and failures as in {@link MatchStore}. */
public interface MeasuredPlayers {

    /** What is valid now about players of an organizer, in the order of their names here. Never {@code Absent}. */
    CompletionStage<StoreAnswer<Measurements>> of(String organizer, List<String> players);

    /**
     * Valid measurements and the mesh between the beacons.
     *
     * @param players one for each name; without a measurement their maps are empty
     */
    record Measurements(List<PlayerEvidence> players, Mesh mesh) {

        public Measurements {
            players = List.copyOf(players);
        }
    }
}
