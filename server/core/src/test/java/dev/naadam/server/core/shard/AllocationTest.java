package dev.naadam.server.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.naadam.game.Bot;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.packet.StatePacket;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.equalise.DifferencePolicy;
import dev.naadam.server.core.session.Admission;
import dev.naadam.server.core.session.Counters;
import dev.naadam.server.core.session.Durability;
import dev.naadam.server.core.session.InputFate;
import dev.naadam.server.core.session.MatchJournal;
import dev.naadam.server.core.session.MatchObserver;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.PlainCiphers;
import dev.naadam.server.core.session.Recess;
import dev.naadam.server.core.session.ScriptedClient;
import dev.naadam.server.core.sim.SimGames;
import dev.naadam.testkit.SeededEntropy;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What our own code allocates in a tick of ten players at round trips of their own: opening, inputs sent more than once,
 * PONGs, the game, its hash, deltas against six different baselines, events, sealing. The JDK's ciphers are out of the
 * picture, and so is the transport.
 */
class AllocationTest {

    private static final int PLAYERS = 10;
    private static final int TICK_RATE_HZ = 60;
    private static final int WARM_UP_TICKS = 2_000;
    private static final int TICKS = 3_000;
    private static final int INPUTS_PER_PACKET = 3;
    private static final long LINE_STEP_NANOS = 2_000_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final PlainCiphers ciphers = new PlainCiphers();
    private final List<ScriptedClient> clients = new ArrayList<>();
    private final List<List<byte[]>> recorded = new ArrayList<>();
    private final List<Deque<Long>> statesOnTheirWay = new ArrayList<>();
    private final PromptLog log = new PromptLog();
    private final long[] acks = new long[PLAYERS];
    private final int[] eventAcks = new int[PLAYERS];
    private final byte[][] sent = new byte[256][1200];
    private final long[] sentTo = new long[256];
    private final int[] sentBytes = new int[256];
    private int sentCount;
    private long allocatedBytes;

    @Test
    void aSteadyTickOfTenPlayersAllocatesNextToNothing() {
        assertThat(bytesPerTick(DeliveryTerms.NONE, Durability.NONE))
                .as("bytes per tick")
                .isLessThan(64);
    }

    @Test
    void aSteadyTickThatWaitsForItsLogAllocatesNoMore() {
        assertThat(bytesPerTick(DeliveryTerms.NONE, Durability.STRICT))
                .as("bytes per tick")
                .isLessThan(64);
    }

    /** Lines of 0 to 18 ms: states wait for up to 9 ms. */
    @Test
    void aSteadyTickOfAnEqualisedMatchAllocatesNoMore() {
        assertThat(bytesPerTick(new DeliveryTerms(List.of(), DifferencePolicy.FLAG, true), Durability.NONE))
                .as("bytes per tick")
                .isLessThan(64);
    }

    private double bytesPerTick(DeliveryTerms terms, Durability durability) {
        SeededEntropy entropy = new SeededEntropy(1);
        Shard shard = new Shard(ShardLimits.DEFAULT, this::keep, entropy, ciphers, spec -> log, MatchObserver.NONE, 0);
        MatchSession match = open(shard, terms, durability);

        play(shard, match, WARM_UP_TICKS);
        allocatedBytes = 0;
        play(shard, match, TICKS);

        Counters counters = shard.counters();
        assertThat(counters.inputs(InputFate.APPLIED)).isGreaterThan(TICKS * PLAYERS);
        assertThat(counters.inputs(InputFate.DUPLICATE)).isGreaterThan(TICKS * PLAYERS);
        assertThat(counters.of(Counters.Count.DELTA_VIEWS)).isGreaterThan(TICKS * PLAYERS);
        assertThat(match.connectedMask()).isEqualTo((1 << PLAYERS) - 1);
        return allocatedBytes / (double) TICKS;
    }

    private MatchSession open(Shard shard, DeliveryTerms terms, Durability durability) {
        Game game = SimGames.arena10();
        TreeMap<String, String> options = new TreeMap<>();
        options.put("time-limit-seconds", "7200");
        GameSetup setup = new GameSetup(TICK_RATE_HZ, List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), options);
        MatchSpec spec = new MatchSpec(
                new UUID(1, 2), game, setup, Collections.nCopies(PLAYERS, "somebody"), 7, terms, durability);
        MatchSession match = shard.open(spec, 0);
        if (match == null) {
            throw new IllegalStateException("shard: full");
        }
        for (int slot = 0; slot < PLAYERS; slot++) {
            ScriptedClient client = new ScriptedClient(slot, slot + 1, ciphers);
            shard.admit(client.admission(spec.id()), 0);
            clients.add(client);
            statesOnTheirWay.add(new ArrayDeque<>());
            recorded.add(record(game.bot(setup, slot, 7), new ViewFrame(game.viewSchema(setup)), game.inputBytes()));
            byte[] packet = client.keepAlive();
            shard.receive(client.address(), packet, packet.length, 0);
        }
        // inputs are for those who were shown a state
        while (match.tick() == 0) {
            long nowNanos = match.dueNanos();
            match.advance(nowNanos);
            log.commit(nowNanos);
            deliver(shard, nowNanos);
        }
        shard.release(match.dueNanos());
        deliver(shard, match.dueNanos());
        return match;
    }

    private static List<byte[]> record(Bot bot, ViewFrame blind, int inputBytes) {
        List<byte[]> inputs = new ArrayList<>();
        for (int tick = 1; tick <= WARM_UP_TICKS + TICKS + INPUTS_PER_PACKET; tick++) {
            byte[] input = new byte[inputBytes];
            bot.decide(tick, blind, input);
            inputs.add(input);
        }
        return inputs;
    }

    private void play(Shard shard, MatchSession match, int ticks) {
        for (int i = 0; i < ticks; i++) {
            long nowNanos = match.dueNanos();
            for (int slot = 0; slot < PLAYERS; slot++) {
                receive(shard, slot, inputsFor(slot, (int) match.tick()), nowNanos);
            }
            measure(shard, nowNanos);
            deliver(shard, nowNanos);
        }
    }

    /** Each input goes out in three packets, the first two ticks before it is due. */
    private byte[] inputsFor(int slot, int tick) {
        List<byte[]> inputs = recorded.get(slot).subList(tick, tick + INPUTS_PER_PACKET);
        return clients.get(slot).inputsFrom(tick + 1, acks[slot], eventAcks[slot], inputs);
    }

    private void receive(Shard shard, int slot, byte[] packet, long nowNanos) {
        long before = threads.getCurrentThreadAllocatedBytes();
        PacketFate fate = shard.receive(clients.get(slot).address(), packet, packet.length, nowNanos);
        allocatedBytes += threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(fate).isEqualTo(PacketFate.ACCEPTED);
    }

    private void measure(Shard shard, long nowNanos) {
        long before = threads.getCurrentThreadAllocatedBytes();
        shard.release(nowNanos);
        for (MatchSession due = shard.pollDue(nowNanos); due != null; due = shard.pollDue(nowNanos)) {
            due.advance(nowNanos);
        }
        log.commit(nowNanos);
        shard.nextDueNanos(nowNanos, 1_000_000);
        allocatedBytes += threads.getCurrentThreadAllocatedBytes() - before;
    }

    private void keep(long address, byte[] packet, int length) {
        System.arraycopy(packet, 0, sent[sentCount], 0, length);
        sentTo[sentCount] = address;
        sentBytes[sentCount++] = length;
    }

    private void deliver(Shard shard, long nowNanos) {
        int count = sentCount;
        sentCount = 0;
        for (int i = 0; i < count; i++) {
            for (int slot = 0; slot < PLAYERS; slot++) {
                if (clients.get(slot).address() == sentTo[i]) {
                    hear(shard, slot, Arrays.copyOf(sent[i], sentBytes[i]), nowNanos);
                }
            }
        }
    }

    private void hear(Shard shard, int slot, byte[] packet, long nowNanos) {
        ScriptedClient client = clients.get(slot);
        client.clear();
        client.hear(packet, packet.length);
        if (PacketType.type(packet[0]) == PacketType.PING) {
            receive(
                    shard,
                    slot,
                    client.pong(client.heard(PacketType.PING).getLast()),
                    nowNanos + slot * LINE_STEP_NANOS);
        } else if (PacketType.type(packet[0]) == PacketType.STATE) {
            StatePacket state = client.newestState().state(TICK_RATE_HZ);
            eventAcks[slot] = state.events > 0 ? (state.firstEventId + state.events) & 0xffff : eventAcks[slot];
            acknowledgeLater(slot, state.tick);
        }
    }

    /** Six groups of players, up to six ticks away. */
    private void acknowledgeLater(int slot, long tick) {
        Deque<Long> onTheirWay = statesOnTheirWay.get(slot);
        onTheirWay.addLast(tick);
        if (onTheirWay.size() > slot % 6) {
            acks[slot] = onTheirWay.removeFirst();
        }
    }

    /** Commits what it was told when it is asked to. */
    private static final class PromptLog implements MatchJournal {

        private @Nullable MatchSession match;
        private long newest;

        void commit(long nowNanos) {
            if (match != null) {
                match.committed(newest, nowNanos);
            }
        }

        @Override
        public void opened(MatchSession match) {
            this.match = match;
        }

        @Override
        public void live(Admission admission) {}

        @Override
        public void gone(Admission admission) {}

        @Override
        public void tick(long tick, TickInputs inputs, long hash) {
            newest = tick;
        }

        @Override
        public void recess(Recess recess) {}

        @Override
        public void closed(boolean hasOutcome) {}
    }
}
