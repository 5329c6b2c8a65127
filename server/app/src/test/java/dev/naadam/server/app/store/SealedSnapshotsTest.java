package dev.naadam.server.app.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Output;
import dev.naadam.game.BitWriter;
import dev.naadam.game.Game;
import dev.naadam.game.GameCatalog;
import dev.naadam.game.GameLimits;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Games;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.equalise.DifferencePolicy;
import dev.naadam.server.core.journal.JournalLimits;
import dev.naadam.server.core.replication.EventBacklog;
import dev.naadam.server.core.session.Durability;
import dev.naadam.server.core.session.LineSnapshot;
import dev.naadam.server.core.session.MatchSnapshot;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.Revival;
import dev.naadam.server.core.session.SessionSnapshot;
import dev.naadam.server.core.session.SlotSnapshot;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a match's next owner needs, sealed, opened, and tampered with in between. */
class SealedSnapshotsTest {

    private static final long RANDOM_SEED = Long.getLong("sim.seed", 20_261_123);
    private static final UUID MATCH_ID = UUID.fromString("0192f0c1-0000-4000-8000-000000000007");
    private static final Game GAME = Games.find("arena-10").orElseThrow();
    private static final GameCatalog GAMES = GameCatalog.of(List.of(GAME));

    private final SealedSnapshots seal = new SealedSnapshots(Records.keys(1), new SecureRandom(), GAMES);

    @Test
    void opensAMatchThatItSealed() {
        MatchSnapshot snapshot = snapshot(10, 500);

        MatchSnapshot opened = requireNonNull(seal.openMatch(MATCH_ID, 0, seal.seal(snapshot)));

        assertThat(opened).usingRecursiveComparison().isEqualTo(snapshot);
        assertThat(new Revival(opened).refusal()).isNull();
    }

    @Test
    void opensASessionThatItSealed() {
        SessionSnapshot session = session(3, 200);

        byte[] sealed = seal.seal(MATCH_ID, 77, session);

        assertThat(requireNonNull(seal.openSession(MATCH_ID, 77, sealed)))
                .usingRecursiveComparison()
                .isEqualTo(session);
    }

    @Test
    void opensNothingInAnotherPlace() {
        byte[] match = seal.seal(snapshot(10, 0));
        byte[] session = seal.seal(MATCH_ID, 77, session(3, 0));
        UUID other = new UUID(1, 2);

        assertThat(seal.openMatch(other, 0, match)).isNull();
        assertThat(seal.openMatch(MATCH_ID, 1, match)).isNull();
        assertThat(seal.openSession(other, 77, session)).isNull();
        assertThat(seal.openSession(MATCH_ID, 78, session)).isNull();
        assertThat(seal.openSession(MATCH_ID, 0, match)).isNull();
    }

    @Test
    void opensNothingAfterAnyByteWasChanged() {
        byte[] match = seal.seal(snapshot(2, 0));
        byte[] session = seal.seal(MATCH_ID, 77, session(1, 0));

        for (int i = 0; i < match.length; i++) {
            assertThat(seal.openMatch(MATCH_ID, 0, changed(match, i)))
                    .as("byte " + i)
                    .isNull();
        }
        for (int i = 0; i < session.length; i++) {
            assertThat(seal.openSession(MATCH_ID, 77, changed(session, i)))
                    .as("byte " + i)
                    .isNull();
        }
        assertThat(seal.openMatch(MATCH_ID, 0, new byte[0])).isNull();
        assertThat(seal.openMatch(MATCH_ID, 0, Arrays.copyOf(match, match.length - 1)))
                .isNull();
    }

    @Test
    void opensNoGameThatIsNotHere() {
        byte[] sealed = seal.seal(snapshot(10, 0));
        GameCatalog others = GameCatalog.of(List.of(Games.find("arena").orElseThrow()));

        SealedSnapshots elsewhere = new SealedSnapshots(Records.keys(1), new SecureRandom(), others);

        assertThat(elsewhere.openMatch(MATCH_ID, 0, sealed)).isNull();
    }

    @Test
    void theLargestMatchFits() {
        int eachBytes = MatchSnapshot.MAX_EVENT_BYTES / 64;

        byte[] sealed = seal.seal(snapshot(64, eachBytes));

        assertThat(sealed.length).isLessThan(StoreLimits.MAX_RECORD_BYTES * 3 / 4);
        assertThat(sealed.length).isLessThan(JournalLimits.MAX_SNAPSHOT_BYTES);
        assertThat(seal.seal(MATCH_ID, 0, session(63, 0)).length).isLessThan(JournalLimits.MAX_SESSION_BYTES);
    }

    /** Behind a good seal: what a bug or an older version could have written. */
    @Test
    void damagedContentIsASnapshotOrNone() {
        RecordSeal raw = new RecordSeal(Records.keys(1), new SecureRandom());
        SplittableRandom random = new SplittableRandom(RANDOM_SEED);
        byte[] good = plain(snapshot(3, 130));
        int opened = 0;

        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = Arrays.copyOf(good, random.nextInt(8) == 0 ? random.nextInt(good.length) : good.length);
            for (int flips = random.nextInt(1, 4); flips > 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            byte[] sealed = raw.seal("match-snapshot", "match:" + MATCH_ID + ":0", damaged);
            opened += seal.openMatch(MATCH_ID, 0, sealed) == null ? 0 : 1;
        }

        assertThat(opened).as("-Dsim.seed=" + RANDOM_SEED).isBetween(1, 19_999);
    }

    @Test
    void refusesAVersionItDoesNotKnow() {
        RecordSeal raw = new RecordSeal(Records.keys(1), new SecureRandom());
        byte[] plain = plain(snapshot(3, 0));
        plain[0] = 2;

        assertThat(seal.openMatch(MATCH_ID, 0, raw.seal("match-snapshot", "match:" + MATCH_ID + ":0", plain)))
                .isNull();
    }

    private static byte[] plain(MatchSnapshot snapshot) {
        Output output = new Output(1024, StoreLimits.MAX_RECORD_BYTES);
        RecordKind<MatchSnapshot> kind = SealedSnapshots.matchKind(GAMES);
        output.writeByte(kind.version());
        kind.serializer().write(new Kryo(), output, snapshot);
        return output.toBytes();
    }

    private static byte[] changed(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[at] ^= 0x10;
        return copy;
    }

    private static MatchSnapshot snapshot(int players, int eventBytes) {
        List<Integer> teams = new ArrayList<>();
        List<SlotSnapshot> slots = new ArrayList<>();
        for (int slot = 0; slot < players; slot++) {
            teams.add(slot % 2);
            LineSnapshot line = new LineSnapshot(12_345 + slot, 1_000_000L * (slot % 30));
            slots.add(new SlotSnapshot(7, slot, 0xf00f, line, slot == 1 ? null : session(slot, eventBytes)));
        }
        GameSetup setup = new GameSetup(60, teams, new TreeMap<>());
        DeliveryTerms terms = new DeliveryTerms(Collections.nCopies(players, 20_000L), DifferencePolicy.REASSIGN, true);
        MatchSpec spec = new MatchSpec(
                MATCH_ID, GAME, setup, Collections.nCopies(players, "somebody"), -99, terms, Durability.STRICT);
        BitWriter state = new BitWriter(GameLimits.MAX_STATE_BYTES);
        GAME.start(setup, -99).write(state);
        return new MatchSnapshot(spec, 3, 9, 0, 0x1234, Arrays.copyOf(state.bytes(), state.byteCount()), slots);
    }

    private static SessionSnapshot session(int slot, int eventBytes) {
        byte[] root = new byte[32];
        Arrays.fill(root, (byte) slot);
        int cell = 1 + ProtocolLimits.MAX_EVENT_CELL_BYTES;
        byte[] cells = new byte[eventBytes / cell * cell];
        for (int at = 0; at < cells.length; at += cell) {
            cells[at] = ProtocolLimits.MAX_EVENT_CELL_BYTES;
        }
        return new SessionSnapshot(
                slot, 7, 1_000 + slot, root, 0x0a00_0001_1388L, 180, 216_000, new EventBacklog(40, cells), 33);
    }
}
