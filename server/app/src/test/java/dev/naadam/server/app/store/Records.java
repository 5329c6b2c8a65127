package dev.naadam.server.app.store;

import dev.naadam.game.GameLimits;
import dev.naadam.server.app.secrets.KeyRing;
import dev.naadam.server.app.secrets.SharedKey;
import dev.naadam.server.core.equalise.Delivered;
import dev.naadam.server.core.equalise.DeliveredLine;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.equalise.DifferencePolicy;
import dev.naadam.server.core.equalise.Promise;
import dev.naadam.server.core.region.Grade;
import dev.naadam.server.core.session.Durability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Records for tests: ordinary ones and the largest there can be. */
final class Records {

    private static final long NOW_EPOCH_MILLIS = 1_795_000_000_000L;

    static final String ORGANIZER = "naadam-cup";

    private Records() {}

    static KeyRing keys(int... kids) {
        return new KeyRing(Arrays.stream(kids).mapToObj(Records::key).toList());
    }

    static SharedKey key(int kid) {
        byte[] bytes = new byte[SharedKey.BYTES];
        Arrays.fill(bytes, (byte) kid);
        return new SharedKey(kid, bytes);
    }

    static NodeRecord node(String nodeId) {
        return new NodeRecord(
                nodeId,
                new TreeSet<>(Set.of("control", "session")),
                List.of("eu-west", "eu-north"),
                NOW_EPOCH_MILLIS,
                new NodeRecord.Address("10.0.0.1", 7351, 7352),
                new NodeRecord.Load(3, 700_000_000, 650_000_000),
                true);
    }

    /** One that hosts nothing. */
    static NodeRecord controlNode(String nodeId) {
        return new NodeRecord(
                nodeId,
                new TreeSet<>(Set.of("control")),
                List.of("eu-west"),
                NOW_EPOCH_MILLIS,
                null,
                new NodeRecord.Load(0, 0, 0),
                false);
    }

    static MatchRecord match(UUID matchId, long createdAtEpochMillis) {
        return new MatchRecord(
                matchId,
                ORGANIZER,
                new MatchRecord.Rules("arena", new TreeMap<>(Map.of("map", "steppe")), 60, -42),
                List.of(new MatchTeam("Алтай", List.of("ana", "bat")), new MatchTeam("Gobi", List.of("cem", "dulam"))),
                "eu-west",
                "node-1",
                MatchState.RUNNING,
                createdAtEpochMillis,
                List.of(1, 2, 0, 300),
                0b100,
                new DeliveryTerms(List.of(21_000L, 0L, 43_500L, 40_000L), DifferencePolicy.REASSIGN, true),
                Durability.STRICT);
    }

    static ResultRecord result(UUID matchId, long finalHash) {
        return new ResultRecord(
                matchId,
                1,
                "score-limit",
                List.of(12L, 25L),
                List.of(statistics("ana", 3), statistics("bat", 9), statistics("cem", 11), statistics("dulam", 14)),
                List.of("1 attack held", "0 defend time"),
                36_000,
                finalHash,
                NOW_EPOCH_MILLIS,
                delivered());
    }

    static ApiKeyRecord apiKey(String id) {
        return new ApiKeyRecord(
                id,
                ORGANIZER,
                KeyHash.ofSecret("secret of " + id),
                "referee",
                new TreeSet<>(Set.of("matches:read", "keys:admin")),
                NOW_EPOCH_MILLIS,
                Long.MAX_VALUE);
    }

    static IdentityRecord identity() {
        return new IdentityRecord(
                ORGANIZER,
                "https://id.cup.example",
                List.of(new IdentityRecord.Key("", "EdDSA", "MCow"), new IdentityRecord.Key("k2", "ES256", "MFkw")));
    }

    static IdempotencyRecord answer(int status) {
        return new IdempotencyRecord(
                "ab".repeat(32), status, new TreeMap<>(Map.of("location", "/v1/matches/7")), new byte[] {1, 2, 3});
    }

    static LetterRecord letter() {
        return new LetterRecord(
                new UUID(5, 6),
                "node-1",
                NOW_EPOCH_MILLIS,
                "match",
                201,
                new TreeMap<>(Map.of("etag", "\"bans-0\"")),
                new byte[] {1, 2, 3});
    }

    static EventRecord event() {
        return new EventRecord(12, NOW_EPOCH_MILLIS, EventRecord.Kind.FINISHED, "", 0, 36_000, -7);
    }

    static LedgerEntryRecord ledgerEntry(long number) {
        return new LedgerEntryRecord(
                number,
                NOW_EPOCH_MILLIS + number,
                LedgerEntryRecord.Kind.PLAYER,
                "ана",
                "{\"say\":\"сайн уу\"}",
                hash(number));
    }

    static LedgerEntryRecord largestLedgerEntry() {
        return new LedgerEntryRecord(
                StoreLimits.MAX_LEDGER_ENTRIES,
                NOW_EPOCH_MILLIS,
                LedgerEntryRecord.Kind.KEY,
                "\u1820".repeat(StoreLimits.MAX_NAME_CHARS),
                "\u1820".repeat(StoreLimits.MAX_ORDER_BYTES / 3),
                hash(-1));
    }

    /** Any hash, another one for every number. */
    static String hash(long number) {
        return String.format("%064x", number & 0xffff);
    }

    static MeasurementRecord measurement(long p25Micros) {
        return measurement("0b".repeat(16), p25Micros);
    }

    static MeasurementRecord measurement(String hexId, long p25Micros) {
        return new MeasurementRecord(
                ORGANIZER,
                "0a".repeat(16),
                "gui-an",
                hexId,
                "node-1",
                new MeasurementRecord.Figures(14, 13, 7_000, p25Micros, 90_000, 95_000, 500),
                NOW_EPOCH_MILLIS,
                MeasurementRecord.History.first(p25Micros, NOW_EPOCH_MILLIS));
    }

    static BeaconRecord largestBeacons() {
        List<BeaconRecord.Port> beacons = new ArrayList<>();
        List<BeaconRecord.Reading> readings = new ArrayList<>();
        for (int i = 0; i < StoreLimits.MAX_REGIONS_PER_NODE; i++) {
            beacons.add(new BeaconRecord.Port("r".repeat(62) + (10 + i), 65_535));
        }
        for (int i = 0; i < StoreLimits.MAX_MESH_READINGS / 2; i++) {
            readings.add(new BeaconRecord.Reading("a".repeat(32), "b".repeat(32), 1_000_000, NOW_EPOCH_MILLIS));
        }
        return new BeaconRecord("node-1", "203.0.113.7", beacons, readings);
    }

    /** Every list full, every text at its longest and of characters that take the most bytes. */
    static MatchRecord largestMatch() {
        int perTeam = GameLimits.MAX_PLAYERS / GameLimits.MAX_TEAMS;
        List<MatchTeam> teams = new ArrayList<>();
        for (int team = 0; team < GameLimits.MAX_TEAMS; team++) {
            List<String> players = new ArrayList<>();
            for (int player = 0; player < perTeam; player++) {
                players.add(longest(team * perTeam + player, StoreLimits.MAX_PLAYER_ID_CHARS));
            }
            teams.add(new MatchTeam(longest(team, StoreLimits.MAX_NAME_CHARS), players));
        }
        SortedMap<String, String> options = new TreeMap<>();
        for (int option = 0; option < GameLimits.MAX_OPTIONS; option++) {
            options.put(longest(option, GameLimits.MAX_OPTION_CHARS), longest(option, GameLimits.MAX_OPTION_CHARS));
        }
        String id = "n".repeat(StoreLimits.MAX_ID_CHARS);
        return new MatchRecord(
                new UUID(1, 2),
                id,
                new MatchRecord.Rules(id, options, GameLimits.MAX_TICK_RATE_HZ, Long.MIN_VALUE),
                teams,
                id,
                id,
                MatchState.ABANDONED,
                Long.MAX_VALUE,
                Collections.nCopies(GameLimits.MAX_PLAYERS, StoreLimits.MAX_TICKET_GENERATION),
                -1,
                new DeliveryTerms(
                        Collections.nCopies(GameLimits.MAX_PLAYERS, Promise.MAX_MICROS), DifferencePolicy.FLAG, true),
                Durability.STRICT);
    }

    /** As above; only the names of statistics are letters, since a game's are. */
    static ResultRecord largestResult() {
        List<PlayerStatistics> players = new ArrayList<>();
        for (int player = 0; player < GameLimits.MAX_PLAYERS; player++) {
            SortedMap<String, Long> values = new TreeMap<>();
            for (int i = 0; i < GameLimits.MAX_STATISTICS; i++) {
                values.put((char) ('A' + i) + "x".repeat(StoreLimits.MAX_WORD_CHARS - 1), Long.MIN_VALUE);
            }
            players.add(new PlayerStatistics(longest(player, StoreLimits.MAX_PLAYER_ID_CHARS), values));
        }
        return new ResultRecord(
                new UUID(3, 4),
                GameLimits.MAX_TEAMS - 1,
                longest(0, StoreLimits.MAX_WORD_CHARS),
                Collections.nCopies(GameLimits.MAX_TEAMS, Long.MAX_VALUE),
                players,
                Collections.nCopies(GameLimits.MAX_HISTORY, longest(0, GameLimits.MAX_HISTORY_CHARS)),
                Long.MAX_VALUE,
                -1,
                Long.MAX_VALUE,
                new Delivered(
                        Collections.nCopies(GameLimits.MAX_PLAYERS, line(Promise.Verdict.UNMEASURED, Long.MAX_VALUE)),
                        true,
                        Long.MAX_VALUE,
                        Grade.D));
    }

    private static Delivered delivered() {
        List<DeliveredLine> lines = List.of(
                line(Promise.Verdict.KEPT, 21_125),
                line(Promise.Verdict.NOT_PROMISED, 30_125),
                line(Promise.Verdict.BROKEN, 58_625),
                line(Promise.Verdict.UNMEASURED, DeliveredLine.NONE));
        return new Delivered(lines, false, 12_500, Grade.C);
    }

    private static DeliveredLine line(Promise.Verdict verdict, long micros) {
        return new DeliveredLine(micros, micros, verdict, micros, micros);
    }

    private static PlayerStatistics statistics(String player, long kills) {
        return new PlayerStatistics(player, new TreeMap<>(Map.of("kills", kills, "deaths", 20 - kills)));
    }

    private static String longest(int number, int chars) {
        return Character.toString('一' + number).repeat(chars);
    }
}
