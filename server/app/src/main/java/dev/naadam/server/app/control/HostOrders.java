package dev.naadam.server.app.control;

import dev.naadam.server.app.control.NodeLine.Question;
import dev.naadam.server.app.control.NodeLine.Reply;
import dev.naadam.server.app.control.PlaceStore.Lease;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Carries the order to host a match to the node that shall do it, and the answer back. Any thread.
 *
 * <p>An order to this very process takes the same steps at the same desk and leaves out only the mail.
 */
public final class HostOrders {

    /** What such a question is about. */
    public static final String TOPIC = "host";

    private static final int HOSTED = 201;
    private static final int DECLINED = 503;

    private final String self;
    private final HostDesk desk;
    private final NodeLine line;
    private final Drain drain;

    /**
     * Orders of one node.
     *
     * @param self its id
     * @param desk its own
     * @param drain its own
     */
    public HostOrders(String self, HostDesk desk, NodeLine line, Drain drain) {
        this.self = self;
        this.desk = desk;
        this.line = line;
        this.drain = drain;
    }

    CompletionStage<HostAnswer> order(Lease lease) {
        return lease.node().equals(self)
                ? host(lease)
                : line.ask(lease.node(), question(lease))
                        .thenApply(reply -> reply.map(HostOrders::heard).orElseGet(HostAnswer.Silent::new));
    }

    /** Answers the orders that come by mail. */
    public CompletionStage<Reply> answer(Question question) {
        Lease lease = lease(question);
        CompletionStage<HostAnswer> decided = lease == null
                ? CompletableFuture.completedStage(new HostAnswer.Declined("it does not understand the order"))
                : host(lease);
        return decided.thenApply(answer -> switch (answer) {
            case HostAnswer.Hosted hosted -> reply(HOSTED, "");
            case HostAnswer.Declined declined -> reply(DECLINED, declined.reason());
            case HostAnswer.Silent silent -> reply(DECLINED, "");
        });
    }

    private CompletionStage<HostAnswer> host(Lease lease) {
        return drain.isDraining()
                ? CompletableFuture.completedStage(new HostAnswer.Declined("it is being drained"))
                : desk.host(lease);
    }

    private Question question(Lease lease) {
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put("match", lease.matchId().toString());
        texts.put("cost", Long.toString(lease.costNanos()));
        return new Question(TOPIC, texts, new byte[0]);
    }

    private @Nullable Lease lease(Question question) {
        try {
            UUID matchId = UUID.fromString(question.texts().getOrDefault("match", ""));
            return new Lease(self, matchId, Long.parseLong(question.texts().getOrDefault("cost", "")));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static HostAnswer heard(Reply reply) {
        return reply.status() == HOSTED
                ? new HostAnswer.Hosted()
                : new HostAnswer.Declined(new String(reply.body(), StandardCharsets.UTF_8));
    }

    private static Reply reply(int status, String reason) {
        return new Reply(status, new TreeMap<>(), reason.getBytes(StandardCharsets.UTF_8));
    }
}
