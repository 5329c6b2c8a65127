package dev.naadam.server.core.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.Bytes;
import dev.naadam.server.core.journal.LogRecord;
import dev.naadam.server.core.journal.MatchLog;
import dev.naadam.server.core.session.LogRevival.Refused;
import dev.naadam.server.core.session.LogRevival.Revived;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogRevivalTest {

    private static final int INDEX = 3;

    private final TestMatch match = TestMatch.running(2);
    private final Drawers seal = new Drawers();
    private final List<LogRecord> since = new ArrayList<>();

    @Test
    void bringsAMatchToWhereItsLogEnds() {
        byte[] snapshot = seal.seal(snapshot());
        long from = match.session.newestTick();
        press(0, 42);
        press(1, 43);

        Revival revival = ((Revived) revived(from, snapshot)).revival();

        assertThat(revival.tick()).isEqualTo(match.session.newestTick());
        assertThat(revival.hash()).isEqualTo(match.session.hash());
        assertThat(revival.sessions()).hasSize(2);
    }

    @Test
    void letsSessionsComeAndGoBetweenTwoTicks() {
        byte[] snapshot = seal.seal(snapshot());
        SessionSnapshot newcomer = requireNonNull(snapshot().slots().getFirst().session());
        since.add(new LogRecord.Session(INDEX, 1, seal.seal(match.session.spec().id(), 1, newcomer)));
        since.add(new LogRecord.Gone(INDEX, 1, match.client(1).cid()));

        Revival revival = ((Revived) revived(1, snapshot)).revival();

        assertThat(revival.sessions()).extracting(SessionSnapshot::slot).containsExactly(0);
    }

    @Test
    void knowsThePauseThatWasOnAndHowLongItIs() {
        byte[] snapshot = seal.seal(snapshot());
        since.add(new LogRecord.Recess(INDEX, 2, true, Recess.NO_END));
        since.add(new LogRecord.Recess(INDEX, 2, true, 3_000));

        Revival revival = ((Revived) revived(1, snapshot)).revival();

        assertThat(revival.recess()).isEqualTo(new Recess(2, true, 3_000));
    }

    @Test
    void refusesWhatDoesNotOpen() {
        byte[] snapshot = seal.seal(snapshot());

        assertThat(reason(revived(2, snapshot)))
                .endsWith("tick 2: its snapshot does not open here, or is of another version or game");

        since.add(new LogRecord.Session(INDEX, 1, new byte[4]));
        assertThat(reason(revived(1, snapshot))).endsWith("tick 1: a session does not open here");
    }

    @Test
    void refusesAHashThatIsAnotherAndNamesTheTick() {
        byte[] snapshot = seal.seal(snapshot());
        press(0, 42);
        LogRecord.Tick tick = (LogRecord.Tick) since.removeFirst();
        since.add(new LogRecord.Tick(INDEX, tick.tick(), tick.hash() ^ 1, tick.presentMask(), 1, tick.inputs()));

        assertThat(reason(revived(1, snapshot))).contains(", tick 2: the hash is ");
    }

    @Test
    void refusesALogThatBeginsASecondTime() {
        byte[] snapshot = seal.seal(snapshot());
        since.add(new LogRecord.Open(INDEX, match.session.spec().id(), 1, snapshot));

        assertThat(reason(revived(1, snapshot))).endsWith("it begins a second time");
    }

    private LogRevival.Result revived(long tick, byte[] snapshot) {
        return LogRevival.of(new MatchLog(INDEX, match.session.spec().id(), 1, tick, snapshot, since), seal);
    }

    private static String reason(LogRevival.Result result) {
        return ((Refused) result).reason();
    }

    private MatchSnapshot snapshot() {
        return match.session.snapshot(1, match.nowNanos);
    }

    private void press(int slot, int input) {
        match.press(slot, input);
        since.add(new LogRecord.Tick(
                INDEX, match.session.newestTick(), match.session.hash(), 1L << slot, 1, new byte[] {(byte) input}));
    }

    /** A seal that hands out the number of a drawer: what is in it opens only in its place. */
    private static final class Drawers implements SnapshotSeal {

        private final List<Object> drawers = new ArrayList<>();
        private final List<String> places = new ArrayList<>();

        private byte[] put(Object content, String place) {
            drawers.add(content);
            places.add(place);
            byte[] number = new byte[4];
            Bytes.put32(number, 0, drawers.size());
            return number;
        }

        private @Nullable Object open(byte[] number, String place) {
            int drawer = (int) Bytes.u32(number, 0) - 1;
            return drawer >= 0 && places.get(drawer).equals(place) ? drawers.get(drawer) : null;
        }

        @Override
        public byte[] seal(MatchSnapshot snapshot) {
            return put(snapshot, snapshot.spec().id() + " " + snapshot.tick());
        }

        @Override
        public @Nullable MatchSnapshot openMatch(UUID matchId, long tick, byte[] sealed) {
            return (MatchSnapshot) open(sealed, matchId + " " + tick);
        }

        @Override
        public byte[] seal(UUID matchId, long afterTick, SessionSnapshot session) {
            return put(session, matchId + " session " + afterTick);
        }

        @Override
        public @Nullable SessionSnapshot openSession(UUID matchId, long afterTick, byte[] sealed) {
            return (SessionSnapshot) open(sealed, matchId + " session " + afterTick);
        }
    }
}
