package dev.naadam.server.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.ledger.Tally.Say;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Entry;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final LedgerId LOBBY = LedgerId.ofLobby(new UUID(4, 2));
    private static final Author ANU = new Author(Author.Kind.PLAYER, "anu");

    private final LedgersInMemory store = new LedgersInMemory();
    private final AtomicLong clockMillis = new AtomicLong(1_000);
    private final List<LedgerStep> steps = new ArrayList<>();
    private final LedgerCounters counters = new LedgerCounters();
    private final Desk<Tally, Say> desk = desk();

    /** Another node. */
    private final Desk<Tally, Say> other = desk();

    private Desk<Tally, Say> desk() {
        return new Desk<>(
                Tally.RULES, Tally.TEXT, Wakes.nobody(), new DeskTools(store, clockMillis::get, counters, steps::add));
    }

    @Test
    void writesDownWhatTheRulesAccept() {
        open();

        Standing<Tally> after = done(say(desk, "hello"));

        assertThat(after.isNew()).isTrue();
        assertThat(after.number()).isEqualTo(2);
        assertThat(after.state().words()).containsExactly("open", "hello");
        assertThat(written()).containsExactly("\"open\"", "\"hello\"");
        assertThat(after.hash()).isEqualTo(ledger().getLast().hash());
    }

    @Test
    void refusesWhatTheRulesRefuseAndWritesNothing() {
        Answer<Standing<Tally>> answer = join(desk.create(LOBBY, "cup", ANU, new Say("hello")));

        assertThat(answer)
                .isEqualTo(
                        new Answer.Refused<>(new Refusal.Ruled(Ruling.Kind.CONFLICT, "/word", "\"hello\": not now")));
        assertThat(store.entries).isEmpty();
    }

    @Test
    void answersAnOrderThatHadTakenEffectAsDone() {
        open();
        done(say(desk, "hello"));

        Standing<Tally> again = done(say(other, "hello"));

        assertThat(again.isNew()).isFalse();
        assertThat(again.number()).isEqualTo(2);
        assertThat(counters.of(LedgerCount.KNOWN)).isEqualTo(1);
    }

    @Test
    void opensALedgerOnceHoweverOftenItIsAsked() {
        Standing<Tally> first = done(desk.create(LOBBY, "cup", ANU, new Say("open")));
        Standing<Tally> second = done(other.create(LOBBY, "cup", ANU, new Say("open")));

        assertThat(List.of(first.isNew(), second.isNew())).containsExactly(true, false);
        assertThat(join(store.listed(LedgerId.Kind.LOBBY, "cup", null, 10)).toString())
                .containsOnlyOnce(LOBBY.id().toString());
    }

    @Test
    void knowsNoLedgerThatNobodyOpened() {
        assertThat(join(desk.look(LOBBY))).isEqualTo(new Answer.Refused<>(new Refusal.UnknownLobby()));
        assertThat(join(say(desk, "open"))).isEqualTo(new Answer.Refused<>(new Refusal.UnknownLobby()));
    }

    @Test
    void triesAgainWhenAnotherNodeCameFirst() {
        open();
        store.beforeNextAppend = () -> done(say(other, "first"));

        Standing<Tally> after = done(say(desk, "second"));

        assertThat(after.state().words()).containsExactly("open", "first", "second");
        assertThat(counters.of(LedgerCount.OUTRUN)).isEqualTo(1);
    }

    @Test
    void asksTheRulesAgainWhenAnotherNodeCameFirst() {
        open();
        store.beforeNextAppend = () -> done(say(other, "hello"));

        Standing<Tally> after = done(say(desk, "hello"));

        assertThat(after.isNew()).isFalse();
        assertThat(written()).containsExactly("\"open\"", "\"hello\"");
    }

    @Test
    void givesUpWhenOthersAlwaysComeFirst() {
        open();
        AtomicLong count = new AtomicLong();
        alwaysBefore(() -> done(say(other, "word" + count.incrementAndGet())));

        assertThat(join(say(desk, "mine"))).isEqualTo(new Answer.Refused<>(new Refusal.Busy()));

        assertThat(count.get()).isEqualTo(Desk.MAX_TRIES);
        assertThat(counters.of(LedgerCount.GIVEN_UP)).isEqualTo(1);
    }

    private void alwaysBefore(Runnable move) {
        store.beforeNextAppend = () -> {
            move.run();
            alwaysBefore(move);
        };
    }

    @Test
    void refusesAnOrderOfSomebodyWhoSawSomethingOlder() {
        open();
        done(say(other, "hello"));

        assertThat(join(desk.decide(LOBBY, ANU, new Say("bye"), 1L)))
                .isEqualTo(new Answer.Refused<>(new Refusal.Changed()));
        assertThat(done(desk.decide(LOBBY, ANU, new Say("bye"), 2L)).number()).isEqualTo(3);
    }

    @Test
    void doesNotTryAgainForSomebodyWhoSawSomethingOlder() {
        open();
        store.beforeNextAppend = () -> done(say(other, "first"));

        assertThat(join(desk.decide(LOBBY, ANU, new Say("second"), 1L)))
                .isEqualTo(new Answer.Refused<>(new Refusal.Changed()));
    }

    @Test
    void refusesOnlyByHowThingsStandNow() {
        open();
        done(say(desk, "hello"));
        ledger().removeLast();

        // remembered: said already; in the store: not said
        assertThat(done(say(desk, "hello")).isNew()).isTrue();
        assertThat(counters.of(LedgerCount.REREAD)).isEqualTo(1);
    }

    @Test
    void neverAppendsToWhatTheStoreHasLost() {
        open();
        done(say(desk, "lost"));
        ledger().removeLast();
        done(say(other, "instead"));

        Standing<Tally> after = done(say(desk, "more"));

        assertThat(after.state().words()).containsExactly("open", "instead", "more");
        assertThat(done(desk().look(LOBBY)).state()).isEqualTo(after.state());
    }

    @Test
    void looksAtWhatOthersWroteSinceItLookedLast() {
        open();
        assertThat(done(other.look(LOBBY)).number()).isEqualTo(1);
        done(say(desk, "hello"));

        assertThat(done(other.look(LOBBY)).state().words()).containsExactly("open", "hello");
    }

    @Test
    void reportsAChangedEntryAndDecidesNothing() {
        open();
        done(say(desk, "hello"));
        Entry hello = ledger().getLast();
        replaceLast(new Entry(2, hello.occasion(), "\"hallo\"", hello.hash()));

        assertDamaged(desk());
    }

    @Test
    void reportsAnEntryThatTheRulesDoNotAccept() {
        open();
        Occasion occasion = new Occasion(ANU, 2_000);
        add(Entry.following(2, ledger().getLast().hash(), occasion, "\"open\""));

        assertDamaged(desk());
    }

    @Test
    void reportsAnEntryThatIsNoOrder() {
        open();
        add(Entry.following(2, ledger().getLast().hash(), new Occasion(ANU, 2_000), "hello"));

        assertDamaged(desk());
    }

    @Test
    void reportsAnEntryFromBeforeTheOneBefore() {
        open();
        add(Entry.following(2, ledger().getLast().hash(), new Occasion(ANU, 999), "\"hello\""));

        assertDamaged(desk());
    }

    @Test
    void reportsAMissingEntry() {
        open();
        done(say(desk, "one"));
        done(say(desk, "two"));
        ledger().remove(1);

        assertDamaged(desk());
    }

    private void assertDamaged(Desk<Tally, Say> reader) {
        Refusal damaged = new Refusal.DamagedLedger(LOBBY.text());
        int before = ledger().size();
        assertThat(join(reader.look(LOBBY))).isEqualTo(new Answer.Refused<>(damaged));
        assertThat(join(say(reader, "more"))).isEqualTo(new Answer.Refused<>(damaged));
        assertThat(ledger()).hasSize(before);
        assertThat(counters.of(LedgerCount.DAMAGED)).isEqualTo(2);
    }

    @Test
    void timeDoesNotRunBackwards() {
        open();
        clockMillis.set(500);

        done(say(desk, "hello"));

        assertThat(ledger().getLast().occasion().atMillis()).isEqualTo(1_000);
    }

    @Test
    void saysWhenItIsDueTogetherWithTheEntry() {
        open();

        Standing<Tally> after = done(say(desk, "later"));

        assertThat(store.due).containsEntry(LOBBY.text(), 2_000L);
        assertThat(desk.dueMillis(after)).isEqualTo(2_000);
        done(say(desk, "done"));
        assertThat(store.due).isEmpty();
    }

    @Test
    void wakesWhoeverWantsToKnow() {
        Errand webhook = new Errand(Errand.Kind.WEBHOOK, new UUID(7, 7));
        Desk<Tally, Say> telling = new Desk<>(
                Tally.RULES,
                Tally.TEXT,
                (id, state) -> List.of(webhook),
                new DeskTools(store, clockMillis::get, counters, steps::add));

        done(telling.create(LOBBY, "cup", ANU, new Say("open")));

        assertThat(store.due).containsEntry(webhook.text(), 0L);
    }

    @Test
    void tellsOfEachAppendBeforeAndAfter() {
        open();

        assertThat(steps)
                .containsExactly(
                        LedgerStep.before(LedgerId.Kind.LOBBY, "Say"), LedgerStep.after(LedgerId.Kind.LOBBY, "Say"));
    }

    @Test
    void writesNothingWhileTheStoreIsAway() {
        open();
        store.isAway = true;

        assertThat(join(say(desk, "hello"))).isEqualTo(new Answer.Refused<>(new Refusal.StoreUnreachable()));
        assertThat(join(desk.look(LOBBY))).isEqualTo(new Answer.Refused<>(new Refusal.StoreUnreachable()));
    }

    @Test
    void refusesAnOrderThatNobodyCouldReadBack() {
        open();

        assertThat(refusal(say(desk, "with\"quote"))).isInstanceOf(Refusal.Ruled.class);
        assertThat(refusal(say(desk, "x".repeat(LedgerStore.MAX_ORDER_BYTES)))).isInstanceOf(Refusal.Ruled.class);
        assertThat(ledger()).hasSize(1);
    }

    private void open() {
        done(desk.create(LOBBY, "cup", ANU, new Say("open")));
    }

    private static CompletionStage<Answer<Standing<Tally>>> say(Desk<Tally, Say> desk, String word) {
        return desk.decide(LOBBY, ANU, new Say(word), null);
    }

    private List<Entry> ledger() {
        return Objects.requireNonNull(store.entries.get(LOBBY));
    }

    private List<String> written() {
        return ledger().stream().map(Entry::order).toList();
    }

    private void add(Entry entry) {
        ledger().add(entry);
    }

    private void replaceLast(Entry entry) {
        ledger().removeLast();
        add(entry);
    }

    private static Standing<Tally> done(CompletionStage<Answer<Standing<Tally>>> stage) {
        Answer<Standing<Tally>> answer = join(stage);
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<Standing<Tally>>) answer).value();
    }

    private static @Nullable Refusal refusal(CompletionStage<Answer<Standing<Tally>>> stage) {
        return join(stage) instanceof Answer.Refused<Standing<Tally>> refused ? refused.why() : null;
    }

    private static <T> T join(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
