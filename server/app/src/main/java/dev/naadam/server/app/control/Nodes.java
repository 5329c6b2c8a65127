package dev.naadam.server.app.control;

import dev.naadam.server.app.control.NodeLine.Question;
import dev.naadam.server.app.control.NodeLine.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tells operators of the nodes. Any thread. */
public final class Nodes {

    /** What the order to drain is about. */
    public static final String DRAIN_TOPIC = "drain";

    private static final int ACCEPTED = 202;

    private final Sight sight;
    private final NodeLine line;
    private final Drain drain;

    /**
     * As one node sees them.
     *
     * @param line to the others
     * @param drain its own
     */
    public Nodes(Sight sight, NodeLine line, Drain drain) {
        this.sight = sight;
        this.line = line;
        this.drain = drain;
    }

    /** The live ones by id. */
    public CompletionStage<Answer<List<Node>>> list() {
        return Answer.then(
                sight.registry().live().thenApply(live -> Answer.of(live, new Refusal.StoreUnreachable())),
                live -> Answer.done(
                        live.stream().sorted(Comparator.comparing(Node::id)).toList()));
    }

    /** The live one with this id. */
    public CompletionStage<Answer<Node>> find(String id) {
        return Answer.then(
                list(),
                live -> live.stream()
                        .filter(node -> node.id().equals(id))
                        .findFirst()
                        .map(Answer::done)
                        .orElseGet(() -> Answer.refused(new Refusal.UnknownNode())));
    }

    /** Has a node take no new matches; again changes nothing. Answers with its id. */
    public CompletionStage<Answer<String>> drain(String id) {
        return Answer.then(find(id), node -> {
            if (id.equals(sight.self())) {
                var emptied = drain.begin();
                assert emptied != null;
                return Answer.done(id);
            }
            return line.ask(id, new Question(DRAIN_TOPIC, new TreeMap<>(), new byte[0]))
                    .thenApply(reply -> reply.isPresent() && reply.get().status() == ACCEPTED
                            ? new Answer.Done<>(id)
                            : new Answer.Refused<>(new Refusal.Busy()));
        });
    }

    /** Does what another node was asked. */
    public CompletionStage<Reply> answer(Question question) {
        var emptied = drain.begin();
        assert emptied != null;
        return CompletableFuture.completedStage(new Reply(ACCEPTED, new TreeMap<>(), new byte[0]));
    }
}
