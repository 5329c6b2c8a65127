package dev.naadam.server.app.control;

import static dev.naadam.server.app.control.ControlBench.duel;
import static dev.naadam.server.app.control.ControlBench.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.TokenBody;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.app.loop.HostLoad;
import dev.naadam.server.app.loop.MatchProgress.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a request to a match that waits for its players, and to the same match when it is repeated. */
final class MatchCreationTest {

    private static final Caller CUP = ControlBench.caller("cup");
    private static final UUID EFFECT = new UUID(0x8000, 7);

    private final ControlBench bench = new ControlBench();

    @Test
    void leasesStoresHostsAndMintsForEverySlot() {
        CreatedMatch created = done(bench.create(CUP, duel()));

        UUID id = created.match().id();
        assertThat(bench.store.matches).containsExactly(Map.entry(id, created.match()));
        assertThat(bench.host.opened).containsOnlyKeys(id);
        assertThat(bench.places.hosted).containsExactly(Map.entry(id, "node-1"));
        assertThat(bench.places.leases).isEmpty();
        assertThat(bench.steps).containsExactly(PlacementStep.values());
        assertThat(created.tickets()).extracting(SlotTicket::player).containsExactly("anu", "bat");
        Ticket ticket = created.tickets().get(1).ticket();
        assertThat(ticket.matchId()).isEqualTo(id);
        assertThat(ticket.addresses()).containsExactly(ControlBench.ADDRESS);
        TokenBody body = bench.opened(ticket);
        assertThat(List.of((long) body.slot(), body.generation())).containsExactly(1L, 1L);
    }

    @Test
    void ticketsNameTheNodesThatWouldGoOnWithIt() {
        bench.live.add(other("node-2", 2, List.of("local", "east"), true));
        bench.live.add(other("node-3", 3, List.of("local", "east"), false));
        bench.live.add(other("node-4", 4, List.of("east"), false));

        CreatedMatch created = done(bench.create(CUP, duel()));

        assertThat(created.match().node()).isEqualTo("node-1");
        assertThat(created.tickets().getFirst().ticket().addresses())
                .as("the one that is being drained comes last, the one of other regions not at all")
                .containsExactly(ControlBench.ADDRESS, address(3), address(2));
    }

    @Test
    void ticketsNameNoMoreNodesThanTheyHaveRoomFor() {
        for (int number = 2; number < 20; number++) {
            bench.live.add(other("node-" + number, number, List.of("local", "east"), true));
        }

        CreatedMatch created = done(bench.create(CUP, duel()));

        assertThat(created.tickets().getFirst().ticket().addresses()).hasSize(8);
    }

    private static Node other(String id, int lastOctet, List<String> regions, boolean isDraining) {
        Node.Handshake reached = new Node.Handshake("10.0.0." + lastOctet, 7401, 7402);
        return new Node(id, Set.of(Role.SESSION), regions, 0, reached, HostLoad.NONE, isDraining);
    }

    private static WireAddress address(int lastOctet) {
        return new WireAddress(new byte[] {10, 0, 0, (byte) lastOctet}, 7401);
    }

    @Test
    void leavesNothingBehindWhenTheNodeDeclines() {
        bench.host.isFull = true;

        assertThat(bench.create(CUP, duel()))
                .isEqualTo(refused(new Refusal.NoRoom("node node-1: all 4 shards are full")));
        assertNothingIsLeft();
    }

    @Test
    void leavesNothingBehindWhenTheHostBreaks() {
        bench.host.isBroken = true;

        assertThat(bench.create(CUP, duel())).isEqualTo(refused(new Refusal.NoRoom("node node-1: it made a mistake")));
        assertNothingIsLeft();
    }

    @Test
    void hostsNothingThatIsNotStored() {
        bench.store.isAway = true;

        assertThat(bench.create(CUP, duel())).isEqualTo(refused(new Refusal.StoreUnreachable()));
        assertThat(bench.host.opened).isEmpty();
    }

    @Test
    void aRecordWhoseConfirmationWasLostGoesWithItsLease() {
        bench.store.losesConfirmation = true;

        assertThat(bench.create(CUP, duel())).isEqualTo(refused(new Refusal.StoreUnreachable()));
        bench.places.isExpired = true;
        now(bench.sweep.own());

        assertThat(bench.host.opened).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void aRepeatedRequestMeetsItsOwnMatch() {
        CreatedMatch first = done(now(bench.creation.create(CUP, duel(), EFFECT)));

        CreatedMatch again = done(now(bench.creation.create(CUP, duel(), EFFECT)));

        assertThat(first.match().id()).isEqualTo(EFFECT);
        assertThat(again.match()).isEqualTo(first.match());
        assertThat(again.tickets()).hasSize(2);
        assertThat(bench.host.opened).hasSize(1);
    }

    @Test
    void aRepeatedRequestIsNotAnsweredWhileNobodyKnowsWhetherItsMatchIsHosted() {
        done(now(bench.creation.create(CUP, duel(), EFFECT)));
        bench.places.hosted.clear();

        assertThat(now(bench.creation.create(CUP, duel(), EFFECT))).isEqualTo(refused(new Refusal.Unanswered()));

        bench.store.states.put(EFFECT, State.LOST);
        assertThat(now(bench.creation.create(CUP, duel(), EFFECT))).isEqualTo(refused(new Refusal.MatchOver()));
    }

    @Test
    void aKeyThatIsUsedAgainADayLaterMeansAnotherMatch() {
        done(now(bench.creation.create(CUP, duel(), EFFECT)));
        bench.nowMillis += 24 * 3_600_000L;

        CreatedMatch later = done(now(bench.creation.create(CUP, duel(), EFFECT)));

        assertThat(later.match().id()).isNotEqualTo(EFFECT);
        assertThat(bench.host.opened).hasSize(2);
    }

    private void assertNothingIsLeft() {
        assertThat(bench.store.matches).isEmpty();
        assertThat(bench.places.leases).isEmpty();
        assertThat(bench.places.hosted).isEmpty();
    }

    private static CreatedMatch done(Answer<CreatedMatch> answer) {
        return ((Answer.Done<CreatedMatch>) answer).value();
    }

    private static <T> Answer<T> refused(Refusal why) {
        return new Answer.Refused<>(why);
    }
}
