package dev.naadam.server.app.control;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Knows which beacons live. Threads and failures as in {@link MatchStore}. */
@FunctionalInterface
public interface BeaconRegistry {

    /** Those heard of in the last ten seconds, in any order. Never {@code Absent}. */
    CompletionStage<StoreAnswer<List<BeaconNode>>> beacons();
}
