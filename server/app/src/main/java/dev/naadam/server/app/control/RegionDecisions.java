package dev.naadam.server.app.control;

import dev.naadam.server.core.region.record.DecisionRecord;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Where the decisions about matches' regions are kept. Threads and failures as in {@link MatchStore}. */
public interface RegionDecisions {

    /** Keeps a decision as long as its match; one for the same match is replaced. */
    CompletionStage<StoreAnswer<UUID>> save(UUID matchId, DecisionRecord decision);

    /** As the JSON that the API shows; {@code Absent} if its region was not decided on. */
    CompletionStage<StoreAnswer<String>> load(UUID matchId);
}
