package dev.naadam.server.app.peers;

import dev.naadam.server.core.journal.ShardId;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** Questions to the living nodes: whose is a log. Each waits until all of them have answered or died. The peers' thread only. */
final class Inquiries {

    private static final long MAX_QUESTION = 0xffff_ffffL;

    private final PeerVoice voice;
    private final SortedMap<Long, Inquiry> open = new TreeMap<>();
    private long last;

    Inquiries(PeerVoice voice) {
        this.voice = voice;
    }

    private static final class Inquiry {

        private final ShardId shard;
        private final SortedSet<String> awaited;
        private final CompletableFuture<Long> answer;
        private long highestEpoch;

        Inquiry(ShardId shard, SortedSet<String> awaited, CompletableFuture<Long> answer) {
            this.shard = shard;
            this.awaited = awaited;
            this.answer = answer;
        }
    }

    /** Asks these nodes; the answer is the highest epoch of any of them. */
    void ask(ShardId shard, SortedSet<String> nodes, CompletableFuture<Long> answer) {
        last = (last + 1) & MAX_QUESTION;
        open.put(last, new Inquiry(shard, new TreeSet<>(nodes), answer));
        nodes.forEach(node -> voice.tell(node, new PeerMessage.Asked(last, shard)));
        settle(nodes);
    }

    /** A node is there again over a new connection: what was asked over the old one may not have come. */
    void met(String node) {
        open.forEach((question, inquiry) -> {
            if (inquiry.awaited.contains(node)) {
                voice.tell(node, new PeerMessage.Asked(question, inquiry.shard));
            }
        });
    }

    void answered(String node, PeerMessage.Answered said) {
        Inquiry inquiry = open.get(said.question());
        if (inquiry != null && inquiry.awaited.remove(node)) {
            inquiry.highestEpoch = Math.max(inquiry.highestEpoch, said.epoch());
        }
    }

    /** Waits for nobody but those who live, and answers what is complete. */
    void settle(SortedSet<String> live) {
        open.values().removeIf(inquiry -> {
            inquiry.awaited.retainAll(live);
            return inquiry.awaited.isEmpty() && inquiry.answer.complete(inquiry.highestEpoch);
        });
    }
}
