package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Serializer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of stored record.
 *
 * @param name part of what the seal vouches for
 * @param version written by this version of the server; 1 to 127
 * @param kryoId number of the class in Kryo's registry, of no meaning in stored bytes
 * @param type the record
 * @param serializer how it becomes bytes
 * @param older how bytes of earlier versions are read, by version; those not here are refused
 */
record RecordKind<T>(
        String name,
        int version,
        int kryoId,
        Class<T> type,
        Serializer<T> serializer,
        Map<Integer, Serializer<T>> older) {

    static final RecordKind<NodeRecord> NODE =
            new RecordKind<>("node", 3, 10, NodeRecord.class, new NodeRecordSerializer(), Map.of());
    static final RecordKind<MatchRecord> MATCH = new RecordKind<>(
            "match",
            4,
            11,
            MatchRecord.class,
            new MatchRecordSerializer(),
            Map.of(
                    1,
                    new MatchRecordSerializer.Version1(),
                    2,
                    new MatchRecordSerializer.Version2(),
                    3,
                    new MatchRecordSerializer.Version3()));
    static final RecordKind<ResultRecord> RESULT = new RecordKind<>(
            "result",
            3,
            12,
            ResultRecord.class,
            new ResultRecordSerializer(),
            Map.of(2, new ResultRecordSerializer.Version2()));
    static final RecordKind<ApiKeyRecord> API_KEY = new RecordKind<>(
            "apikey",
            3,
            13,
            ApiKeyRecord.class,
            new ApiKeyRecordSerializer(),
            Map.of(1, new ApiKeyRecordSerializer.Version1(), 2, new ApiKeyRecordSerializer.Version2()));
    static final RecordKind<IdempotencyRecord> IDEMPOTENCY = new RecordKind<>(
            "idempotency", 1, 14, IdempotencyRecord.class, new IdempotencyRecordSerializer(), Map.of());

    static final RecordKind<LetterRecord> LETTER =
            new RecordKind<>("letter", 1, 15, LetterRecord.class, new LetterRecordSerializer(), Map.of());
    static final RecordKind<EventRecord> EVENT =
            new RecordKind<>("event", 1, 16, EventRecord.class, new EventRecordSerializer(), Map.of());
    static final RecordKind<RegionDecisionRecord> REGION_DECISION = new RecordKind<>(
            "region-decision", 1, 30, RegionDecisionRecord.class, new RegionDecisionRecordSerializer(), Map.of());

    static final RecordKind<BeaconRecord> BEACON =
            new RecordKind<>("beacon", 1, 17, BeaconRecord.class, new BeaconRecordSerializer(), Map.of());
    static final RecordKind<MeasurementRecord> MEASUREMENT = new RecordKind<>(
            "measurement", 1, 18, MeasurementRecord.class, new MeasurementRecordSerializer(), Map.of());

    static final RecordKind<WebhookRecord> WEBHOOK =
            new RecordKind<>("webhook", 1, 60, WebhookRecord.class, new WebhookRecordSerializer(), Map.of());
    static final RecordKind<WebhookLineRecord> WEBHOOK_LINE = new RecordKind<>(
            "webhook-line", 1, 61, WebhookLineRecord.class, new WebhookLineRecordSerializer(), Map.of());
    static final RecordKind<WebhookDeliveryRecord> WEBHOOK_DELIVERY = new RecordKind<>(
            "webhook-delivery", 1, 62, WebhookDeliveryRecord.class, new WebhookDeliveryRecordSerializer(), Map.of());
    static final RecordKind<WebhookNoticeRecord> WEBHOOK_NOTICE = new RecordKind<>(
            "webhook-notice", 1, 63, WebhookNoticeRecord.class, new WebhookNoticeRecordSerializer(), Map.of());
    static final RecordKind<IdentityRecord> IDENTITY =
            new RecordKind<>("identity", 1, 40, IdentityRecord.class, new IdentityRecordSerializer(), Map.of());

    static final RecordKind<LedgerEntryRecord> LEDGER_ENTRY = new RecordKind<>(
            "ledger-entry", 1, 31, LedgerEntryRecord.class, new LedgerEntryRecordSerializer(), Map.of());

    static final RecordKind<ReplayPartRecord> REPLAY =
            new RecordKind<>("replay", 1, 64, ReplayPartRecord.class, new ReplayPartRecordSerializer(), Map.of());

    /** What reads this version, or null. */
    @Nullable Serializer<T> reader(int stored) {
        return stored == version ? serializer : older.get(stored);
    }
}
