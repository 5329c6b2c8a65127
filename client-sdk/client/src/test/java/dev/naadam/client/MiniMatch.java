package dev.naadam.client;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.protocol.packet.StatePacket;
import dev.naadam.testkit.ReceivedPacket;
import dev.naadam.testkit.StateDraft;
import java.util.HashMap;
import java.util.Map;

/** What a server does with inputs, and nothing else: takes those in the window, applies one a tick, reports. */
final class MiniMatch {

    private final Playground ground;
    private final double periodNanos;
    private final long startNanos;
    private final Map<Long, Long> arrivedNanos = new HashMap<>();
    private final InputPacket packet = new InputPacket();
    private long tick;
    private long ticksDone;
    private long newestLead = StatePacket.NO_LEAD;
    private int applied;
    long inputsApplied;
    long lastAck;
    double leadTicks;

    MiniMatch(Playground ground, int tickRateHz, long firstTick) {
        this.ground = ground;
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

    private void step() {
        takeInputs();
        tick++;
        Long arrived = arrivedNanos.remove(tick);
        applied = (applied << 1 | (arrived == null ? 0 : 1)) & 0xffff;
        if (arrived != null) {
            inputsApplied++;
            long leadNanos = ground.clock.nanos() - arrived;
            leadTicks = leadNanos / periodNanos;
            newestLead = Math.min(leadNanos / 100_000, Short.MAX_VALUE);
        }
        ground.server.sendState(new StateDraft(tick, DotGame.view(tick))
                .applied(applied, (int) newestLead)
                .held(held()));
    }

    private void takeInputs() {
        for (ReceivedPacket next = ground.server.next(PacketType.INPUT);
                next != null;
                next = ground.server.next(PacketType.INPUT)) {
            byte[] content = next.content();
            if (packet.read(content, content.length, DotGame.INPUT_BYTES) != PacketFate.ACCEPTED) {
                throw new AssertionError("INPUT does not read");
            }
            lastAck = packet.ackTick();
            for (int i = 0; i < packet.count(); i++) {
                long ahead = packet.firstTick() + i - tick - 1;
                if (ahead >= 0 && ahead < ProtocolLimits.MAX_INPUTS_AHEAD) {
                    arrivedNanos.putIfAbsent(packet.firstTick() + i, next.nowNanos());
                }
            }
        }
    }

    private int held() {
        int bits = 0;
        for (int i = 0; i < ProtocolLimits.MAX_INPUTS_AHEAD; i++) {
            bits |= arrivedNanos.containsKey(tick + 1 + i) ? 1 << i : 0;
        }
        return bits;
    }
}
