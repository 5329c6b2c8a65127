package dev.naadam.server.app.control;

import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps what is known of players' distances. Threads and failures as in {@link MatchStore}. */
public interface MeasurementStore {

    /** Keeps a measurement that was found true; {@code false} if it was kept before. Never {@code Absent}. */
    CompletionStage<StoreAnswer<Boolean>> accept(Measurement measurement);

    /** What is known of players of one organizer in these regions, in any order. Never {@code Absent}. */
    CompletionStage<StoreAnswer<List<KnownDistance>>> find(
            String organizer, Collection<MeasuredPlayer> players, Collection<String> regions);
}
