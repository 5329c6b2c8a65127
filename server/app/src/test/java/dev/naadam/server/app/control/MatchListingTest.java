package dev.naadam.server.app.control;

import static dev.naadam.server.app.control.ControlBench.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.loop.MatchProgress.State;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages of a list, and the cursors between them. */
final class MatchListingTest {

    private static final Caller CUP = ControlBench.caller("cup");
    private static final MatchFilter ALL = new MatchFilter(null, null, null, 0, Long.MAX_VALUE);

    private final ControlBench bench = new ControlBench();

    @Test
    void showsEveryMatchOnceNewestFirst() {
        List<UUID> created = create(25);

        List<UUID> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            MatchPage page = page(CUP, ALL, 10, cursor);
            page.matches().forEach(match -> seen.add(match.match().id()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(created.reversed());
    }

    @Test
    void filtersByStateAndSaysWhereToGoOnWhenItHasLookedLongEnough() {
        List<UUID> created = create(MatchListing.MAX_LOOKED_AT + 5);
        bench.host.progress.clear();
        created.forEach(id -> bench.store.states.put(id, State.FINISHED));
        bench.store.states.put(created.getFirst(), State.ABANDONED);
        MatchFilter abandoned = new MatchFilter(State.ABANDONED, null, null, 0, Long.MAX_VALUE);

        MatchPage first = page(CUP, abandoned, 10, null);
        MatchPage second = page(CUP, abandoned, 10, first.nextCursor());

        assertThat(first.matches()).isEmpty();
        assertThat(second.matches()).extracting(match -> match.match().id()).containsExactly(created.getFirst());
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void showsNothingOfOthers() {
        create(3);

        assertThat(page(ControlBench.caller("rival"), ALL, 10, null).matches()).isEmpty();
    }

    @Test
    void callsAMatchOfThisNodeLostThatNobodyHostsAnyMore() {
        create(1);
        bench.host.progress.clear();

        assertThat(page(CUP, ALL, 10, null).matches())
                .extracting(MatchSummary::state)
                .containsExactly(State.LOST);
    }

    @Test
    void takesACursorOnlyFromTheListThatGaveIt() {
        create(3);
        String cursor = String.valueOf(page(CUP, ALL, 1, null).nextCursor());
        Answer<MatchPage> refused = new Answer.Refused<>(
                new Refusal.BadParameter("cursor", "not one that this list, with these filters, has named"));
        MatchFilter others = new MatchFilter(null, "duel", null, 0, Long.MAX_VALUE);

        assertThat(now(bench.listing.page(CUP, others, 1, cursor))).isEqualTo(refused);
        assertThat(now(bench.listing.page(ControlBench.caller("rival"), ALL, 1, cursor)))
                .isEqualTo(refused);
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String forged = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertThat(now(bench.listing.page(CUP, ALL, 1, forged))).as(forged).isEqualTo(refused);
        }
        assertThat(now(bench.listing.page(CUP, ALL, 1, "!"))).isEqualTo(refused);
    }

    @Test
    void takesACursorSealedWithTheOlderSecret() {
        Cursors older = new Cursors(() -> List.of(new byte[] {2}));
        Cursors rotated = new Cursors(() -> List.of(new byte[] {1}, new byte[] {2}));
        MatchStore.Position position = new MatchStore.Position(7, new UUID(1, 2));

        assertThat(rotated.open(older.seal(position, "x"), "x")).isEqualTo(position);
        assertThat(older.open(rotated.seal(position, "x"), "x")).isNull();
    }

    private List<UUID> create(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bench.nowMillis++;
            var created = (Answer.Done<CreatedMatch>) bench.create(CUP, ControlBench.duel());
            ids.add(created.value().match().id());
        }
        return ids;
    }

    private MatchPage page(Caller caller, MatchFilter filter, int limit, @Nullable String cursor) {
        return ((Answer.Done<MatchPage>) now(bench.listing.page(caller, filter, limit, cursor))).value();
    }
}
