package dev.naadam.server.app.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.journal.ShardId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InquiriesTest {

    private static final ShardId SHARD = new ShardId("shard");

    private final List<String> told = new ArrayList<>();
    private final Inquiries inquiries = new Inquiries(new Telling());
    private final CompletableFuture<Long> answer = new CompletableFuture<>();

    @Test
    void whoIsAloneIsAnsweredAtOnce() {
        ask();

        assertThat(answer).isCompletedWithValue(0L);
    }

    @Test
    void theAnswerIsTheHighestEpochOnceAllHaveSpoken() {
        ask("a", "b");
        answered("a", 7);
        inquiries.settle(nodes("a", "b"));
        assertThat(answer).isNotDone();

        answered("b", 0);
        inquiries.settle(nodes("a", "b"));

        assertThat(answer).isCompletedWithValue(7L);
    }

    @Test
    void nobodyWaitsForTheDead() {
        ask("a", "b");
        answered("b", 3);

        inquiries.settle(nodes("b"));

        assertThat(answer).isCompletedWithValue(3L);
    }

    @Test
    void whoIsMetAnewIsAskedAgainUntilItHasAnswered() {
        ask("a", "b");
        told.clear();

        inquiries.met("a");
        answered("a", 0);
        inquiries.met("a");

        assertThat(told).containsExactly("a");
    }

    private void ask(String... nodes) {
        inquiries.ask(SHARD, nodes(nodes), answer);
    }

    private void answered(String node, long epoch) {
        inquiries.answered(node, new PeerMessage.Answered(1, epoch));
    }

    private static SortedSet<String> nodes(String... nodes) {
        return new TreeSet<>(List.of(nodes));
    }

    private final class Telling implements PeerVoice {

        @Override
        public void broadcast(PeerMessage message) {}

        @Override
        public void tell(String node, PeerMessage message) {
            told.add(node);
        }
    }
}
