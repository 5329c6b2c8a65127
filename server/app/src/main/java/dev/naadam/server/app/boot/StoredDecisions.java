package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.RegionDecisions;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.region.DecisionJson;
import dev.naadam.server.app.store.RegionDecisionRecord;
import dev.naadam.server.app.store.RegionDecisionRecords;
import dev.naadam.server.app.store.StoreLimits;
import dev.naadam.server.core.region.record.DecisionRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The control plane's decisions in Redis, compressed. */
final class StoredDecisions implements RegionDecisions {

    private final RegionDecisionRecords records;

    StoredDecisions(RegionDecisionRecords records) {
        this.records = records;
    }

    @Override
    public CompletionStage<StoreAnswer<UUID>> save(UUID matchId, DecisionRecord decision) {
        byte[] deflated = deflate(DecisionJson.of(decision).toString());
        if (deflated.length > StoreLimits.MAX_DECISION_BYTES) {
            return CompletableFuture.completedStage(new StoreAnswer.Unreachable<>(
                    "a decision of " + deflated.length + " bytes is more than the store keeps"));
        }
        return records.put(new RegionDecisionRecord(matchId, deflated))
                .thenApply(written -> StoredMatches.answer(written, matchId));
    }

    @Override
    public CompletionStage<StoreAnswer<String>> load(UUID matchId) {
        return records.get(matchId)
                .thenApply(read -> StoredMatches.answer(read, decision -> inflate(decision.deflated())));
    }

    private static byte[] deflate(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /** Of bytes that this fleet sealed, so that they are what {@link #deflate} made. */
    private static String inflate(byte[] deflated) {
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return new String(inflater.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
