package dev.naadam.server.core.beacon;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.beacon.BeaconFate;
import dev.naadam.protocol.beacon.Probe;
import dev.naadam.protocol.beacon.ProbeAsk;
import dev.naadam.protocol.beacon.ProbeCookie;
import dev.naadam.protocol.beacon.ProbeCookies;
import dev.naadam.protocol.beacon.ProbeFetch;
import dev.naadam.protocol.beacon.ProbeShape;
import dev.naadam.protocol.beacon.ProbeStart;
import dev.naadam.protocol.beacon.ProbeType;
import dev.naadam.server.core.handshake.SourceBudgets;
import dev.naadam.server.core.session.Outbox;
import dev.naadam.server.core.session.RateBudget;

/**
 * Measures who asks to be measured, by its own clock (PROTOCOL.md section 10). One for each region and port. One thread;
 * time and entropy come in.
 *
 * <p>Cheapest checks first: shape, budget, cookie (one HMAC), and only behind it anything that is remembered or signed. No
 * answer is longer than its question, and all probes of a run together are shorter than the START that pays for them.
 */
public final class Beacon {

    private final ProbeCookies cookies;
    private final RateBudget asks;
    private final SourceBudgets sources;
    private final ForeignEcho foreign;
    private final Runs runs;
    private final StartDesk desk;
    private final BeaconCounters counters = new BeaconCounters();
    private BeaconIdentity identity;

    /** A beacon without runs. */
    public Beacon(BeaconIdentity identity, BeaconBudgets budgets, Entropy entropy, long nowNanos) {
        PacedBudget signatures = new PacedBudget(budgets.signaturesPerSecond(), nowNanos);
        this.identity = identity;
        this.cookies = new ProbeCookies(entropy, nowNanos);
        this.asks = new RateBudget(budgets.cookiesPerSecond(), nowNanos);
        this.sources = SourceBudgets.perSecond(
                budgets.cookiesPerSecondAndSource(), budgets.cookieBurstPerSource(), entropy, nowNanos);
        this.foreign = new ForeignEcho(budgets, entropy, nowNanos);
        this.runs = new Runs(budgets, entropy, signatures, counters);
        this.desk = new StartDesk(budgets, runs, signatures, entropy, nowNanos);
    }

    /** Signs as this from now on; on the beacon's thread. */
    public void identity(BeaconIdentity identity) {
        this.identity = identity;
    }

    /** Takes a datagram, counts its fate and answers it. Probes are sent by {@link #advance} alone. */
    public BeaconFate receive(Source source, byte[] packet, int length, Moment now, Outbox outbox) {
        BeaconFate fate = judge(source, packet, length, now, new Replies(outbox, counters));
        counters.datagram(fate, length);
        return fate;
    }

    /**
     * Sends the probes that are due; to be called when the answer says so, and after whatever was received.
     *
     * @return nanoseconds until something is due
     */
    public long advance(long nowNanos, Outbox outbox) {
        return runs.advance(nowNanos, new Replies(outbox, counters));
    }

    /** What happened here. Readable from any thread. */
    public BeaconCounters counters() {
        return counters;
    }

    private BeaconFate judge(Source source, byte[] packet, int length, Moment now, Replies replies) {
        if (ForeignEcho.isAsked(packet, length)) {
            return foreign.answer(source, packet, length, now.nanos(), replies);
        }
        BeaconFate fault = ProbeShape.fault(packet, length);
        if (fault != null) {
            return fault;
        }
        return switch (ProbeShape.type(packet)) {
            case ProbeType.ASK -> ask(source, packet, now, replies);
            case ProbeType.START -> start(source, packet, now, replies);
            case ProbeType.ECHO -> runs.echo(Probe.readEcho(packet), source, now.nanos());
            default -> runs.fetch(ProbeFetch.run(packet), source, now, identity, replies);
        };
    }

    private BeaconFate ask(Source source, byte[] packet, Moment now, Replies replies) {
        // the source first: one that is over its own budget must not use up everybody's
        if (!sources.take(source.address(), now.nanos()) || !asks.take(1, now.nanos())) {
            return BeaconFate.RATE_LIMITED;
        }
        byte[] clientRandom = ProbeAsk.clientRandom(packet);
        byte[] cookie = cookies.bake(clientRandom, source.wireAddress(), now.nanos());
        replies.send(source, new ProbeCookie(clientRandom, cookie, now.millis()).toBytes());
        return BeaconFate.ASKED;
    }

    private BeaconFate start(Source source, byte[] packet, Moment now, Replies replies) {
        ProbeStart start = ProbeStart.read(packet);
        return cookies.isValid(start, source.wireAddress(), now.nanos())
                ? desk.start(start, source, now, identity, replies)
                : BeaconFate.BAD_COOKIE;
    }
}
