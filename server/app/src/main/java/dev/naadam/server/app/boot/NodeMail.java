package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.NodeLine;
import dev.naadam.server.app.store.LetterRecord;
import dev.naadam.server.app.store.Mailbox;
import dev.naadam.server.app.store.ReadResult;
import dev.naadam.server.app.store.WriteResult;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions and answers between nodes, by mail in Redis. Any thread; answers are given on the store's threads.
 *
 * <p>A letter that is older than anybody waits for is not opened further: a node that was away must not carry out what
 * was given up long ago.
 */
final class NodeMail implements NodeLine, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NodeMail.class);

    /** How long an answer is waited for. */
    static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);

    /** Difference of two nodes' clocks that is put up with, and a letter's way. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** Between two looks while Redis is away. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Questions without an answer yet: a busy control node has a few dozen. */
    private static final int MAX_PENDING = 1_024;

    private static final int BROKEN = 500;

    private final String self;
    private final Mailbox box;
    private final LongSupplier wallClock;
    private final Map<String, Answerer> answerers = new ConcurrentHashMap<>();
    private final Map<UUID, CompletableFuture<Optional<Reply>>> pending = new ConcurrentHashMap<>();
    private volatile boolean isClosed;

    NodeMail(String self, Mailbox box, LongSupplier wallClock) {
        this.self = self;
        this.box = box;
        this.wallClock = wallClock;
    }

    /** Has questions of a topic answered; before {@link #open}. */
    void answer(String topic, Answerer answerer) {
        answerers.put(topic, answerer);
    }

    /** Begins to take letters. */
    void open() {
        takeNext();
    }

    @Override
    public CompletionStage<Optional<Reply>> ask(String node, Question question) {
        if (pending.size() >= MAX_PENDING) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        UUID id = UUID.randomUUID();
        LetterRecord letter = new LetterRecord(
                id, self, wallClock.getAsLong(), question.topic(), 0, new TreeMap<>(question.texts()), question.body());
        CompletableFuture<Optional<Reply>> reply = new CompletableFuture<>();
        pending.put(id, reply);
        var posted = box.post(node, letter).thenAccept(result -> {
            if (!(result instanceof WriteResult.Stored)) {
                reply.complete(Optional.empty());
            }
        });
        assert posted != null;
        return reply.completeOnTimeout(Optional.empty(), ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> pending.remove(id));
    }

    @Override
    public void close() {
        isClosed = true;
        box.close();
    }

    private void takeNext() {
        if (isClosed) {
            return;
        }
        var taken = box.take().thenAccept(read -> {
            if (read instanceof ReadResult.Found<LetterRecord> letter) {
                deliver(letter.value());
            }
            if (read instanceof ReadResult.StoreAway<LetterRecord>) {
                CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(this::takeNext);
            } else {
                takeNext();
            }
        });
        assert taken != null;
    }

    private void deliver(LetterRecord letter) {
        if (Math.abs(wallClock.getAsLong() - letter.sentAtEpochMillis()) > FRESH.toMillis()) {
            LOG.warn("a letter of {} about {} is out of date and was not opened", letter.from(), letter.topic());
            return;
        }
        try {
            if (letter.status() == 0) {
                answer(letter);
            } else {
                CompletableFuture<Optional<Reply>> waiting = pending.get(letter.id());
                if (waiting != null) {
                    waiting.complete(Optional.of(new Reply(letter.status(), letter.texts(), letter.body())));
                }
            }
        } catch (RuntimeException e) {
            // the next letter must be taken all the same
            LOG.error("a letter of {} about {} met a fault of ours", letter.from(), letter.topic(), e);
        }
    }

    private void answer(LetterRecord question) {
        Answerer answerer = answerers.get(question.topic());
        if (answerer == null) {
            LOG.warn("nobody answers the question of {} about {}", question.from(), question.topic());
            return;
        }
        var answered = answerer.answer(new Question(question.topic(), question.texts(), question.body()))
                .handle((reply, failure) -> {
                    if (failure != null) {
                        LOG.error("the question of {} about {} failed", question.from(), question.topic(), failure);
                    }
                    return box.post(question.from(), letter(question, failure == null ? reply : broken()));
                });
        assert answered != null;
    }

    private LetterRecord letter(LetterRecord question, Reply reply) {
        return new LetterRecord(
                question.id(),
                self,
                wallClock.getAsLong(),
                question.topic(),
                reply.status(),
                reply.texts(),
                reply.body());
    }

    private static Reply broken() {
        return new Reply(BROKEN, new TreeMap<>(), new byte[0]);
    }
}
