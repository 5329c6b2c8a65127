package dev.naadam.client;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.protocol.packet.StatePacket;
import dev.naadam.testkit.ReceivedPacket;
import dev.naadam.testkit.StateDraft;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What a server does with inputs, and nothing else: takes those in the window, applies one a tick, reports. */
final class MiniMatch {

    /** A client keeps views of a second, at the slowest rate 32 of them. */
    private static final int BASELINE_TICKS = 32;

    private final Playground ground;
    private final double periodNanos;
    private final long startNanos;
    private final MatchWorld world;
    private final Map<Long, Long> arrivedNanos = new HashMap<>();
    private final Map<Long, byte[]> arrived = new HashMap<>();
    private final InputPacket packet = new InputPacket();
    private long tick;
    private long ticksDone;
    private long newestLead = StatePacket.NO_LEAD;
    private int applied;
    long inputsApplied;
    int eventsMade;
    private boolean isBreaking;
    private long lastAck;
    private int eventAck;
    double leadTicks;

    MiniMatch(Playground ground, int tickRateHz, long firstTick) {
        this(ground, tickRateHz, firstTick, MatchWorld.dots());
    }

    MiniMatch(Playground ground, int tickRateHz, long firstTick, MatchWorld world) {
        this.ground = ground;
        this.world = world;
        this.periodNanos = 1e9 / tickRateHz;
        this.startNanos = ground.clock.nanos();
        this.tick = firstTick;
    }

    /** Simulates so many ticks on schedule. */
    void run(int ticks) {
        for (int i = 0; i < ticks; i++) {
            ground.runTo(startNanos + Math.round(++ticksDone * periodNanos));
            step();
        }
    }

    /** The server stands still for so many ticks and does not catch up. */
    void stall(int ticks) {
        ticksDone += ticks;
        ground.runTo(startNanos + Math.round(ticksDone * periodNanos));
    }

    /** What the server takes for the view of the next tick is not what it sends. */
    void breakNextView() {
        isBreaking = true;
    }

    private void step() {
        takeInputs();
        tick++;
        Long inputNanos = arrivedNanos.remove(tick);
        world.step(tick, arrived.remove(tick));
        applied = (applied << 1 | (inputNanos == null ? 0 : 1)) & 0xffff;
        if (inputNanos != null) {
            inputsApplied++;
            long leadNanos = ground.clock.nanos() - inputNanos;
            leadTicks = leadNanos / periodNanos;
            newestLead = Math.min(leadNanos / 100_000, Short.MAX_VALUE);
        }
        StateDraft draft = new StateDraft(tick, world.view(tick))
                .applied(applied, (int) newestLead)
                .held(held());
        if (lastAck > 0 && tick - lastAck < BASELINE_TICKS) {
            draft.against(lastAck);
        }
        ground.server.sendState(draft.events(eventAck, pendingEvents()));
        if (isBreaking) {
            isBreaking = false;
            // near enough that the next delta is a small one: a large one would say the value itself
            ground.server.believeToHaveSent(tick, world.view(tick + 2));
        }
    }

    /** One event a tick, its number as content; every STATE repeats those that are not acknowledged. */
    private byte[][] pendingEvents() {
        eventsMade++;
        int first = eventAck;
        byte[][] pending = new byte[Math.min(eventsMade - first, ProtocolLimits.MAX_EVENT_CELLS_PER_STATE)][];
        for (int i = 0; i < pending.length; i++) {
            pending[i] = new byte[] {(byte) (first + i), (byte) ((first + i) >> 8)};
        }
        return pending;
    }

    private void takeInputs() {
        for (ReceivedPacket next = ground.server.next(PacketType.INPUT);
                next != null;
                next = ground.server.next(PacketType.INPUT)) {
            byte[] content = next.content();
            if (packet.read(content, content.length, world.inputBytes()) != PacketFate.ACCEPTED) {
                throw new AssertionError("INPUT does not read");
            }
            lastAck = packet.ackTick() == 0 ? 0 : Math.max(lastAck, packet.ackTick());
            eventAck = Math.max(eventAck, packet.eventAck());
            for (int i = 0; i < packet.count(); i++) {
                long ahead = packet.firstTick() + i - tick - 1;
                if (ahead >= 0 && ahead < ProtocolLimits.MAX_INPUTS_AHEAD) {
                    take(content, i, next.nowNanos());
                }
            }
        }
    }

    private void take(byte[] content, int index, long nowNanos) {
        long inputTick = packet.firstTick() + index;
        int at = packet.offset(index);
        arrivedNanos.putIfAbsent(inputTick, nowNanos);
        arrived.putIfAbsent(inputTick, Arrays.copyOfRange(content, at, at + world.inputBytes()));
    }

    private int held() {
        int bits = 0;
        for (int i = 0; i < ProtocolLimits.MAX_INPUTS_AHEAD; i++) {
            bits |= arrivedNanos.containsKey(tick + 1 + i) ? 1 << i : 0;
        }
        return bits;
    }
}
