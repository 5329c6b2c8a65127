package dev.naadam.client;

import dev.naadam.protocol.ticket.Ticket;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one session after another on the network's thread, as long as fresh tickets help. */
final class Connection implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /** How long one call of a ticket source may take. */
    private static final long TICKET_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final Mailbox.Standing CLOSED = new Mailbox.Standing(ClientState.CLOSED, null, null);

    private final Ticket first;
    private final Mailbox mailbox;
    private final Loops loops;
    private final @Nullable TicketSource tickets;
    private final Comeback comeback;
    private final CompletableFuture<String> closing = new CompletableFuture<>();
    private final AtomicInteger reconnects = new AtomicInteger();
    private volatile NetworkLoop loop;

    /**
     * Makes a session and what drives it; {@link IllegalArgumentException} if the ticket is for another game, {@link
     * IOException} if the system gives no socket.
     */
    interface Loops {

        NetworkLoop loop(Ticket ticket) throws IOException;
    }

    /**
     * Begins with a session.
     *
     * @param tickets null: never comes back
     * @throws IOException if the system gives no socket
     */
    Connection(Ticket first, Mailbox mailbox, Loops loops, @Nullable TicketSource tickets, Comeback comeback)
            throws IOException {
        this.first = first;
        this.mailbox = mailbox;
        this.loops = loops;
        this.tickets = tickets;
        this.comeback = comeback;
        this.loop = loops.loop(first);
    }

    NetworkLoop loop() {
        return loop;
    }

    int reconnects() {
        return reconnects.get();
    }

    /** Says goodbye and ends, whatever it is waiting for. Any thread. */
    void close() {
        closing.complete("");
        loop.close();
    }

    @Override
    public void run() {
        Mailbox.Standing ending = loop.run();
        while (tickets != null && Comeback.isWorthATry(ending) && !closing.isDone()) {
            if (mailbox.hasPlayed()) {
                comeback.succeeded();
            }
            mailbox.standing = Mailbox.Standing.AWAY;
            NetworkLoop next = nextLoop(tickets);
            if (next == null) {
                ending = closing.isDone() ? CLOSED : ending;
                break;
            }
            ending = comeBack(next);
        }
        mailbox.standing = ending;
    }

    private Mailbox.Standing comeBack(NetworkLoop next) {
        loop = next;
        reconnects.incrementAndGet();
        if (closing.isDone()) {
            // close() may have asked the loop before
            next.close();
        }
        return next.run();
    }

    /** Null if it was closed or all tries failed. */
    private @Nullable NetworkLoop nextLoop(TicketSource source) {
        while (comeback.tryAgain() && !isClosedWithin(comeback.delayNanos())) {
            try {
                String text = ask(source);
                return closing.isDone() ? null : loops.loop(sameMatch(text));
            } catch (IOException | ExecutionException | TimeoutException | IllegalArgumentException e) {
                LOG.warn("no way back into the match yet: {}", e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return null;
    }

    private Ticket sameMatch(String text) {
        Ticket ticket = Ticket.decode(text);
        if (!ticket.matchId().equals(first.matchId()) || ticket.slot() != first.slot()) {
            throw new IllegalArgumentException("ticket: for slot " + ticket.slot() + " of match " + ticket.matchId()
                    + " (expected: slot " + first.slot() + " of " + first.matchId() + ")");
        }
        return ticket;
    }

    private boolean isClosedWithin(long nanos) {
        try {
            closing.get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            return true;
        }
    }

    /** On a thread of its own: a source may block for longer than {@link #close} wants to wait. */
    private String ask(TicketSource source) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread asking = Thread.ofVirtual().name("naadam-ticket").start(() -> {
            try {
                answer.complete(source.freshTicket());
            } catch (IOException | InterruptedException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return (String) CompletableFuture.anyOf(answer, closing).get(TICKET_NANOS, TimeUnit.NANOSECONDS);
        } finally {
            asking.interrupt();
        }
    }
}
