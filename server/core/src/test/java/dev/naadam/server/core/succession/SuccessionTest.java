package dev.naadam.server.core.succession;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.journal.ShardId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final String SELF = "a";
    private static final ShardId SHARD = shardWhoseOrderIs("a", "b", "c");
    private static final ShardId NOT_OURS = shardWhoseOrderIs("c", "a", "b");

    private final Liveness liveness = new Liveness(0);
    private final Succession succession = new Succession(SELF, liveness, 0);
    private long nowNanos;

    @Test
    void theFirstInOrderClaimsTheShardsOfADeadNodeAtOnce() {
        meet("b", "c");
        succession.owned("b", SHARD, 3);

        dies("b");

        assertThat(orders()).containsExactly(new Order.Claim(SHARD, 3, Order.Cause.CLOSED));
        assertThat(orders()).as("each order is given once").isEmpty();
    }

    @Test
    void theSecondInOrderWaitsASecondForTheFirst() {
        meet("b", "c");
        succession.owned("b", NOT_OURS, 3);

        dies("b");

        assertThat(orders()).isEmpty();
        passMillis(999);
        assertThat(orders()).isEmpty();
        passMillis(1);
        assertThat(orders()).containsExactly(new Order.Claim(NOT_OURS, 3, Order.Cause.CLOSED));
    }

    @Test
    void theNextInOrderClaimsWhenTheFirstDiesToo() {
        meet("b", "c");
        succession.owned("b", NOT_OURS, 3);
        dies("b");

        dies("c");

        assertThat(orders()).containsExactly(new Order.Claim(NOT_OURS, 3, Order.Cause.CLOSED));
    }

    @Test
    void whoeverHasItByNowIsBelieved() {
        meet("b", "c");
        succession.owned("b", NOT_OURS, 3);
        dies("b");

        succession.owned("c", NOT_OURS, 4);
        passMillis(5_000);

        assertThat(orders()).isEmpty();
    }

    /** Else the next look at the store would find this node as an owner that it does not know of, and claim once more. */
    @Test
    void aClaimThatIsOnItsWayIsNotGivenUpForWhatItsOwnerSays() {
        meet("b", "c");
        succession.owned("b", SHARD, 3);
        dies("b");
        assertThat(orders()).containsExactly(new Order.Claim(SHARD, 3, Order.Cause.CLOSED));

        succession.owned("b", SHARD, 3);
        succession.seen(new Sighting(SHARD, 4, 7, SELF, false), nowNanos);
        succession.kept(SHARD, 4);

        assertThat(orders()).isEmpty();
    }

    @Test
    void whatAFrozenNodeSaysAfterwardsIsOutdated() {
        meet("b", "c");
        succession.owned("c", SHARD, 4);

        succession.owned("b", SHARD, 3);
        dies("b");

        assertThat(orders()).isEmpty();
    }

    @Test
    void theShardsOfASilentNodeAreLookedAtFirst() {
        meet("b", "c");
        succession.owned("b", SHARD, 3);

        fallsSilent("b");

        assertThat(orders()).containsExactly(new Order.Look(SHARD));
        look(7);
        assertThat(orders()).isEmpty();
        passMillis(100);
        assertThat(orders()).containsExactly(new Order.Look(SHARD));
        look(7);
        assertThat(orders()).containsExactly(new Order.Claim(SHARD, 3, Order.Cause.SILENT));
    }

    /** Only the link between the two is cut; the owner goes on, and the other way round it would be the same. */
    @Test
    void aShardWhoseLogGrowsIsLeftToItsOwner() {
        meet("b", "c");
        succession.owned("b", SHARD, 3);
        fallsSilent("b");
        assertThat(orders()).hasSize(1);
        look(7);
        passMillis(100);
        assertThat(orders()).hasSize(1);

        look(8);

        assertThat(orders()).isEmpty();
    }

    @Test
    void aNodeThatIsHeardAgainKeepsWhatWasNotClaimedYet() {
        meet("b", "c");
        succession.owned("b", SHARD, 3);
        fallsSilent("b");
        assertThat(orders()).hasSize(1);

        liveness.heard("b", nowNanos);
        turn();
        look(7);
        passMillis(200);

        assertThat(orders()).isEmpty();
    }

    @Test
    void aReleasedShardIsClaimedAtOnceAndNotByWhoReleasedIt() {
        meet("b", "c");
        succession.owned("b", SHARD, 3);

        succession.leaving("b");
        succession.released(SHARD, 3, nowNanos);

        assertThat(orders()).containsExactly(new Order.Claim(SHARD, 3, Order.Cause.RELEASED));
    }

    @Test
    void whatNobodyElseComesForIsTakenBack() {
        meet("b", "c");
        succession.kept(SHARD, 3);

        succession.released(SHARD, 3, nowNanos);

        passMillis(1_999);
        assertThat(orders()).isEmpty();
        passMillis(1);
        assertThat(orders()).containsExactly(new Order.Claim(SHARD, 3, Order.Cause.RELEASED));
    }

    @Test
    void whoIsLeavingComesAfterTheOthers() {
        meet("b", "c");
        succession.kept(NOT_OURS, 1);
        assertThat(succession.successors(NOT_OURS)).containsExactly("c", "b");

        succession.leaving("c");

        assertThat(succession.successors(NOT_OURS)).containsExactly("b", "c");
    }

    @Test
    void theLastOneTakesEverythingEvenIfItIsLeaving() {
        meet("b");
        succession.leaving(SELF);
        succession.owned("b", SHARD, 1);
        succession.owned("b", NOT_OURS, 1);

        dies("b");

        assertThat(orders()).hasSize(2);
    }

    @Test
    void aClaimThatCameTooLateIsForgotten() {
        meet("b", "c");
        succession.owned("b", SHARD, 3);
        dies("b");
        assertThat(orders()).hasSize(1);

        succession.refused(new Sighting(SHARD, 4, 9, "c", false), nowNanos);
        passMillis(5_000);

        assertThat(orders()).isEmpty();
    }

    /** Its successor died before it could say that it is one. */
    @Test
    void aNewOwnerThatIsGoneHasTimeToShowThatItIsNot() {
        meet("b", "c");
        passMillis(2_000);
        succession.owned("b", SHARD, 3);
        dies("b");
        dies("c");
        assertThat(orders()).hasSize(1);

        succession.refused(new Sighting(SHARD, 4, 9, "c", false), nowNanos);

        passMillis(699);
        assertThat(orders()).isEmpty();
        passMillis(1);
        assertThat(orders()).containsExactly(new Order.Look(SHARD));
        succession.seen(new Sighting(SHARD, 4, 9, "c", false), nowNanos);
        assertThat(orders()).containsExactly(new Order.Claim(SHARD, 4, Order.Cause.FOUND));
    }

    @Test
    void asksAgainLessAndLessOftenWhenTheStoreIsAway() {
        meet("b", "c");
        succession.owned("b", SHARD, 3);
        dies("b");

        int asked = 0;
        for (int millis = 0; millis < 30_000; millis += 50) {
            passMillis(50);
            asked += orders().size();
            succession.unanswered(SHARD, nowNanos);
        }

        assertThat(asked).isBetween(10, 16);
    }

    @Test
    void aClaimWhoseAnswerWasLostIsMadeAgain() {
        meet("b", "c");
        succession.owned("b", SHARD, 3);
        dies("b");
        assertThat(orders()).hasSize(1);
        succession.unanswered(SHARD, nowNanos);
        passMillis(50);
        assertThat(orders()).containsExactly(new Order.Claim(SHARD, 3, Order.Cause.CLOSED));

        succession.refused(new Sighting(SHARD, 4, 9, SELF, false), nowNanos);

        passMillis(1);
        assertThat(orders()).containsExactly(new Order.Claim(SHARD, 4, Order.Cause.FOUND));
    }

    @Test
    void whatAnEarlierRunOfThisNodeHasLeftIsItsOwn() {
        meet("b", "c");

        succession.seen(new Sighting(NOT_OURS, 3, 9, SELF, false), nowNanos);

        assertThat(orders()).containsExactly(new Order.Claim(NOT_OURS, 3, Order.Cause.FOUND));
    }

    @Test
    void whatThisProcessRunsIsNotFound() {
        succession.kept(SHARD, 3);

        succession.seen(new Sighting(SHARD, 3, 9, SELF, false), nowNanos);
        passMillis(5_000);

        assertThat(orders()).isEmpty();
    }

    @Test
    void whoHasJustStartedTakesNobodyForDead() {
        succession.seen(new Sighting(SHARD, 3, 9, "b", false), nowNanos);
        passMillis(1_999);
        assertThat(orders()).isEmpty();

        passMillis(1);
        succession.seen(new Sighting(SHARD, 3, 9, "b", false), nowNanos);
        passMillis(100);

        assertThat(orders()).containsExactly(new Order.Look(SHARD));
    }

    @Test
    void leavesTheShardsOfNodesAloneThatTheRegistryKnows() {
        liveness.listed(List.of("b"));
        passMillis(10_000);

        succession.seen(new Sighting(SHARD, 3, 9, "b", false), nowNanos);
        passMillis(5_000);

        assertThat(orders()).isEmpty();
    }

    @Test
    void keepsABoundedNumberOfShardsInMind() {
        for (int number = 0; number < 2 * Succession.MAX_SHARDS; number++) {
            succession.seen(new Sighting(new ShardId("s-" + number), 1, 1, SELF, false), nowNanos);
        }

        assertThat(orders()).hasSize(Succession.MAX_SHARDS);
    }

    private void meet(String... nodes) {
        liveness.listed(List.of(nodes));
        for (String node : nodes) {
            liveness.connected(node, nowNanos);
        }
        turn();
    }

    private void dies(String node) {
        liveness.lost(node);
        liveness.refused(node);
        turn();
    }

    private void fallsSilent(String node) {
        for (int beats = 0; beats < 4; beats++) {
            nowNanos += Liveness.HEARTBEAT_NANOS;
            for (String other : List.of("b", "c")) {
                if (!other.equals(node)) {
                    liveness.heard(other, nowNanos);
                }
            }
            turn();
        }
    }

    private void look(long sequence) {
        succession.seen(new Sighting(SHARD, 3, sequence, "b", false), nowNanos);
    }

    private void turn() {
        liveness.advance(nowNanos).forEach(turn -> succession.turn(turn, nowNanos));
    }

    /** Nobody else says anything meanwhile, and nobody listens. */
    private void passMillis(long millis) {
        nowNanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private List<Order> orders() {
        return succession.orders(nowNanos);
    }

    private static ShardId shardWhoseOrderIs(String... nodes) {
        for (int number = 0; ; number++) {
            ShardId shard = new ShardId("shard-" + number);
            if (Rendezvous.order(shard, List.of(nodes)).equals(List.of(nodes))) {
                return shard;
            }
        }
    }
}
