package dev.naadam.server.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.ledger.Tally.Say;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FollowedLedgersTest {

    private static final LedgerId LOBBY = LedgerId.ofLobby(new UUID(4, 2));

    private final LedgersInMemory store = new LedgersInMemory();
    private final Desk<Tally, Say> desk = new Desk<>(
            Tally.RULES, Tally.TEXT, Wakes.nobody(), new DeskTools(store, () -> 1, new LedgerCounters(), step -> {}));
    private final FollowedLedgers followed = new FollowedLedgers(store);

    @Test
    void tellsWhatWasWrittenAndWhatIsWrittenThen() {
        say("open", "before");
        store.onAnnouncement(followed::hear);

        EntryLog log = follow();
        say("after");

        assertThat(told(log, 0)).containsExactly("1 \"open\"", "2 \"before\"", "3 \"after\"");
        assertThat(told(log, 2)).containsExactly("3 \"after\"");
    }

    @Test
    void wakesReadersUntilTheyLeave() {
        say("open");
        store.onAnnouncement(followed::hear);
        AtomicInteger woken = new AtomicInteger();
        Runnable reader = woken::incrementAndGet;
        EntryLog log = follow();
        log.wake(reader);

        say("one");
        log.forget(reader);
        say("two");

        assertThat(woken).hasValue(1);
    }

    @Test
    void findsByLookingWhatWasNotAnnounced() {
        say("open");
        EntryLog log = follow();
        say("unheard");

        followed.poll();

        assertThat(log.newestNumber()).isEqualTo(2);
    }

    @Test
    void isOneLogForAllReaders() {
        say("open");

        assertThat(follow()).isSameAs(follow());
    }

    @Test
    void isEmptyIfThereIsNoSuchLedger() {
        assertThat(follow().after(0)).isNull();
    }

    @Test
    void endsALogThatHasToldWhatTheStoreHasLost() {
        say("open", "lost");
        EntryLog log = follow();
        AtomicInteger woken = new AtomicInteger();
        log.wake(woken::incrementAndGet);
        Objects.requireNonNull(store.entries.get(LOBBY)).removeLast();

        followed.poll();

        assertThat(log.isOver()).isTrue();
        assertThat(woken).hasPositiveValue();
        assertThat(told(follow(), 0)).containsExactly("1 \"open\"");
    }

    @Test
    void refusesALedgerThatDoesNotHoldTogether() {
        say("open", "hello");
        Objects.requireNonNull(store.entries.get(LOBBY)).removeFirst();

        assertThat(followed.follow(LOBBY).toCompletableFuture().join())
                .isEqualTo(new Answer.Refused<>(new Refusal.DamagedLedger(LOBBY.text())));
    }

    @Test
    void dropsWhatNobodyReads() {
        say("open");
        EntryLog log = follow();

        for (int i = 0; i < 10; i++) {
            followed.poll();
        }

        assertThat(log.isOver()).isTrue();
        assertThat(follow()).isNotSameAs(log);
    }

    private EntryLog follow() {
        Answer<EntryLog> answer = followed.follow(LOBBY).toCompletableFuture().join();
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<EntryLog>) answer).value();
    }

    private void say(String... words) {
        Author anu = new Author(Author.Kind.PLAYER, "anu");
        for (String word : words) {
            var said = word.equals("open")
                    ? desk.create(LOBBY, "cup", anu, new Say(word))
                    : desk.decide(LOBBY, anu, new Say(word), null);
            assertThat(said.toCompletableFuture().join()).isInstanceOf(Answer.Done.class);
        }
    }

    private static List<String> told(EntryLog log, long behind) {
        List<String> told = new ArrayList<>();
        long number = behind;
        for (Entry entry = log.after(number); entry != null; entry = log.after(number)) {
            number = entry.number();
            told.add(number + " " + entry.order());
        }
        return told;
    }
}
