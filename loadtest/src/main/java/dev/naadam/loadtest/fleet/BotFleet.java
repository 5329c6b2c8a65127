package dev.naadam.loadtest.fleet;

import dev.naadam.client.ClientState;
import dev.naadam.client.control.PlayerTicket;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.server.udp.SocketDrops;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/** All bots of a plan and the threads that run them. Used by one thread, which sees what the others have published. */
public final class BotFleet implements AutoCloseable {

    private static final double NANOS_PER_SECOND = 1e9;

    private final SwarmPlan plan;
    private final BotWatcher watcher;
    private final SecureRandom entropy = new SecureRandom();
    private final List<BotLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Set<Integer> ports = new HashSet<>();
    private Window window = Window.NEVER;
    private long dropsBefore;
    private int joined;

    /**
     * Starts threads; bots come with {@link #join}.
     *
     * @param threads at least 1; about a thousand bots at 60 Hz are work for one core
     * @throws IOException if the system gives no selector
     */
    public BotFleet(SwarmPlan plan, int threads, LongSupplier nanoClock, BotWatcher watcher) throws IOException {
        this.plan = plan;
        this.watcher = watcher;
        for (int i = 0; i < threads; i++) {
            BotLoop loop = new BotLoop(nanoClock);
            loops.add(loop);
            this.threads.add(Thread.ofPlatform().name("bots-" + i).daemon().start(loop));
        }
    }

    /**
     * Lets bots of a match connect.
     *
     * @param tickets of those that play here
     * @param routes what is between them and the server
     * @throws IOException if the system gives no socket, or a ticket is damaged
     */
    public void join(int match, List<PlayerTicket> tickets, Routes routes) throws IOException {
        for (PlayerTicket ticket : tickets) {
            BotLoop loop = loops.get(joined++ % loops.size());
            SwarmBot.Seat seat = new SwarmBot.Seat(
                    plan,
                    match,
                    ticket.slot(),
                    ticket.player(),
                    decode(ticket.ticket()),
                    routes.of(match, ticket.slot()));
            SwarmBot bot = SwarmBot.open(seat, loop.measurements(), watcher, entropy::nextBytes);
            ports.add(bot.port());
            loop.add(bot);
        }
    }

    /** Measures this window. */
    public void measure(Window window) {
        this.window = window;
        dropsBefore = SocketDrops.ofPorts(ports);
        loops.forEach(loop -> loop.measure(window));
    }

    /** How things stood at most a quarter of a second ago. */
    public LoopProgress progress() {
        return loops.stream().map(BotLoop::progress).reduce(LoopProgress.NONE, LoopProgress::plus);
    }

    /**
     * Lets all bots leave, ends the threads and adds up.
     *
     * @param expected where a bot should stand by now
     */
    public FleetFigures finish(ClientState expected) throws InterruptedException {
        // before the sockets close: their rows go with them
        long drops = SocketDrops.ofPorts(ports);
        close();
        for (Thread thread : threads) {
            thread.join();
        }
        Measurements sum = new Measurements();
        int atEnd = 0;
        List<BotFate> dropouts = new ArrayList<>();
        for (BotLoop loop : loops) {
            sum.add(loop.measurements());
            for (BotFate fate : loop.fates()) {
                atEnd += fate.state() == expected ? 1 : 0;
                if (fate.state() != expected) {
                    dropouts.add(fate);
                }
            }
        }
        return figures(sum, drops < 0 ? -1 : drops - dropsBefore, atEnd, dropouts);
    }

    /** Ends the threads soon. */
    @Override
    public void close() {
        loops.forEach(BotLoop::stop);
    }

    private FleetFigures figures(Measurements sum, long receiveDrops, int atEnd, List<BotFate> dropouts) {
        double seconds = window.lengthNanos() / NANOS_PER_SECOND;
        return new FleetFigures(
                window.lengthNanos(),
                joined,
                atEnd,
                Math.round(seconds * plan.setup().tickRateHz() * joined),
                sum.inputsSent,
                sum.inputsApplied,
                sum.inputsNotApplied,
                sum.inputsUnanswered,
                sum.states,
                sum.statesMissed,
                sum.stateBytes,
                receiveDrops,
                sum.sendDrops,
                Percentiles.of(sum.inputLatency),
                Percentiles.of(sum.stateInterval),
                Percentiles.of(sum.senderLateness),
                dropouts);
    }

    private static Ticket decode(String text) throws IOException {
        try {
            return Ticket.decode(text);
        } catch (IllegalArgumentException e) {
            throw new IOException("the server's ticket can't be read: " + e.getMessage(), e);
        }
    }
}
