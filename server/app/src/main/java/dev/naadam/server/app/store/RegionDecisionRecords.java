package dev.naadam.server.app.store;

import io.lettuce.core.SetArgs;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** The decisions about matches' regions. Threads and failures as in {@link ControlStore}. */
public final class RegionDecisionRecords {

    private final SealedRecords records;

    RegionDecisionRecords(SealedRecords records) {
        this.records = records;
    }

    /** Keeps a decision as long as a result; an earlier one for the match is replaced. */
    public CompletionStage<WriteResult> put(RegionDecisionRecord decision) {
        String key = StoreKeys.regionDecision(decision.matchId());
        byte[] sealed = records.seal(RecordKind.REGION_DECISION, key, decision);
        SetArgs kept = SetArgs.Builder.px(StoreLimits.RESULT_KEPT);
        return records.write("region-put", redis -> SealedRecords.all(redis.set(key, sealed, kept)));
    }

    public CompletionStage<ReadResult<RegionDecisionRecord>> get(UUID matchId) {
        return records.read("region-get", StoreKeys.regionDecision(matchId), RecordKind.REGION_DECISION);
    }
}
