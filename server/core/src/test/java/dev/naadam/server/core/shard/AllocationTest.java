package dev.naadam.server.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.naadam.arena.Arena10;
import dev.naadam.game.Bot;
import dev.naadam.game.GameSetup;
import dev.naadam.game.ViewFrame;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.packet.StatePacket;
import dev.naadam.server.core.session.MatchObserver;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.PlainCiphers;
import dev.naadam.server.core.session.ScriptedClient;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What our own code allocates in a tick; the JDK's ciphers are out of the picture. */
class AllocationTest {

    private static final int PLAYERS = 10;
    private static final int TICK_RATE_HZ = 60;
    private static final int WARM_UP_TICKS = 2_000;
    private static final int TICKS = 3_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final PlainCiphers ciphers = new PlainCiphers();
    private final List<ScriptedClient> clients = new ArrayList<>();
    private final List<Bot> bots = new ArrayList<>();
    private final int[] eventAcks = new int[PLAYERS];
    private final byte[][] sent = new byte[256][1200];
    private final long[] sentTo = new long[256];
    private final int[] sentBytes = new int[256];
    private int sentCount;
    private long allocatedBytes;

    @Test
    void aSteadyTickOfTenPlayersAllocatesNextToNothing() {
        Shard shard = new Shard(ShardLimits.DEFAULT, this::keep, bytes -> {}, ciphers, MatchObserver.NONE, 0);
        MatchSession match = open(shard);

        play(shard, match, WARM_UP_TICKS);
        allocatedBytes = 0;
        play(shard, match, TICKS);

        assertThat(match.tick()).isEqualTo(WARM_UP_TICKS + TICKS);
        assertThat(match.connectedMask()).isEqualTo((1 << PLAYERS) - 1);
        assertThat(allocatedBytes / (double) TICKS).as("bytes per tick").isLessThan(64);
    }

    private MatchSession open(Shard shard) {
        Arena10 game = new Arena10();
        TreeMap<String, String> options = new TreeMap<>();
        options.put("time-limit-seconds", "7200");
        GameSetup setup = new GameSetup(TICK_RATE_HZ, List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), options);
        MatchSpec spec = new MatchSpec(new UUID(1, 2), game, setup, Collections.nCopies(PLAYERS, "somebody"), 7);
        MatchSession match = shard.open(spec, 0);
        if (match == null) {
            throw new IllegalStateException("shard: full");
        }
        for (int slot = 0; slot < PLAYERS; slot++) {
            ScriptedClient client = new ScriptedClient(slot, slot + 1, ciphers);
            shard.admit(client.admission(spec.id()), 0);
            clients.add(client);
            bots.add(game.bot(setup, slot, 7));
            byte[] packet = client.keepAlive();
            shard.receive(client.address(), packet, packet.length, 0);
        }
        return match;
    }

    private void play(Shard shard, MatchSession match, int ticks) {
        ViewFrame blind =
                new ViewFrame(match.spec().game().viewSchema(match.spec().setup()));
        byte[] input = new byte[match.spec().game().inputBytes()];
        byte[][] packets = new byte[PLAYERS][];
        for (int i = 0; i < ticks; i++) {
            long tick = match.tick();
            for (int slot = 0; slot < PLAYERS; slot++) {
                bots.get(slot).decide(tick + 1, blind, input);
                packets[slot] = clients.get(slot).inputOfTick(tick, eventAcks[slot], tick + 1, input);
            }
            measure(shard, match.dueNanos(), packets);
            deliver();
        }
    }

    private void measure(Shard shard, long nowNanos, byte[][] packets) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int slot = 0; slot < PLAYERS; slot++) {
            shard.receive(clients.get(slot).address(), packets[slot], packets[slot].length, nowNanos);
        }
        for (MatchSession due = shard.pollDue(nowNanos); due != null; due = shard.pollDue(nowNanos)) {
            due.advance(nowNanos);
        }
        shard.nextDueNanos(nowNanos, 1_000_000);
        allocatedBytes += threads.getCurrentThreadAllocatedBytes() - before;
    }

    private void keep(long address, byte[] packet, int length) {
        System.arraycopy(packet, 0, sent[sentCount], 0, length);
        sentTo[sentCount] = address;
        sentBytes[sentCount++] = length;
    }

    private void deliver() {
        for (int i = 0; i < sentCount; i++) {
            for (int slot = 0; slot < PLAYERS; slot++) {
                if (clients.get(slot).address() == sentTo[i]) {
                    hear(slot, Arrays.copyOf(sent[i], sentBytes[i]));
                }
            }
        }
        sentCount = 0;
    }

    private void hear(int slot, byte[] packet) {
        ScriptedClient client = clients.get(slot);
        client.clear();
        client.hear(packet, packet.length);
        if (PacketType.type(packet[0]) == PacketType.STATE) {
            StatePacket state = client.newestState().state(TICK_RATE_HZ);
            eventAcks[slot] = state.events > 0 ? (state.firstEventId + state.events) & 0xffff : eventAcks[slot];
        }
    }
}
