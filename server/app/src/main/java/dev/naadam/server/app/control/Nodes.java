package dev.naadam.server.app.control;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Tells operators of the nodes. Any thread. */
public final class Nodes {

    private final NodeRegistry registry;

    public Nodes(NodeRegistry registry) {
        this.registry = registry;
    }

    /** The live ones by id. */
    public CompletionStage<Answer<List<Node>>> list() {
        return Answer.then(
                registry.live().thenApply(live -> Answer.of(live, new Refusal.StoreUnreachable())),
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
}
