package dev.naadam.server.core.handshake;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.crypto.X25519;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.session.Admission;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.ToyGame;
import dev.naadam.server.core.ticket.TicketMint;
import dev.naadam.testkit.SeededEntropy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A handshake port with one match of two slots behind it. */
final class TestPort {

    static final int GAME_PORT = 4242;
    static final int CHALLENGES_PER_SECOND = 20;
    static final int AGREEMENTS_PER_SECOND = 5;
    static final int PER_SOURCE = 50;
    static final int PER_SOURCE_BURST = 150;
    static final long ADDRESS = (10L << 24 | 77) << 16 | 5000;
    static final FleetKey OLD_KEY = new FleetKey(2, new byte[32]);

    private static final HandshakeLimits LIMITS =
            new HandshakeLimits(CHALLENGES_PER_SECOND, AGREEMENTS_PER_SECOND, PER_SOURCE, PER_SOURCE_BURST);

    final List<byte[]> replies = new ArrayList<>();
    final List<Long> repliedTo = new ArrayList<>();
    final List<Admission> admissions = new ArrayList<>();
    final TakenSessions taken = new TakenSessions(100);
    final Seats seats;
    final Handshake handshake;
    boolean isDeskFull;
    boolean isOwnerBusy;
    long nowNanos = Long.MAX_VALUE - 1_000_000_000;
    long nowMillis = 1_800_000_000_000L;

    private final SeededEntropy entropy = new SeededEntropy(1);
    private final FleetKey key = new FleetKey(1, entropy.bytes(32));
    private final MatchSpec spec = spec(new UUID(1, 2), 2);

    TestPort() {
        this(LIMITS);
    }

    TestPort(HandshakeLimits limits) {
        this.seats = new Seats(spec, GAME_PORT, new Desk());
        this.handshake = new Handshake(List.of(key, OLD_KEY), new Directory(), entropy, limits, nowNanos);
    }

    PacketFate receive(byte[] packet) {
        return receiveFrom(ADDRESS, packet);
    }

    PacketFate receiveFrom(long address, byte[] packet) {
        byte[] ip = {(byte) (address >>> 40), (byte) (address >>> 32), (byte) (address >>> 24), (byte) (address >>> 16)
        };
        return handshake.receive(
                address,
                new WireAddress(ip, (int) address & 0xffff),
                packet.clone(),
                packet.length,
                nowNanos,
                nowMillis,
                (to, reply, length) -> {
                    repliedTo.add(to);
                    replies.add(Arrays.copyOf(reply, length));
                });
    }

    Ticket ticket(int slot, long generation) {
        return ticket(key, slot, generation);
    }

    Ticket ticket(FleetKey fleetKey, int slot, long generation) {
        return mint(fleetKey, spec, slot, generation);
    }

    Ticket ticketOfAnotherMatch() {
        return mint(key, spec(new UUID(3, 4), 2), 0, 1);
    }

    Ticket ticketOfSlotSeven() {
        return mint(key, spec(spec.id(), 8), 7, 1);
    }

    TestGreeter greeter(Ticket ticket) {
        X25519 pair = X25519.generate(entropy);
        return new TestGreeter(ticket, pair, pair.publicKey(), entropy.bytes(16));
    }

    TestGreeter greeter(Ticket ticket, byte[] publicKey) {
        return new TestGreeter(ticket, X25519.generate(entropy), publicKey, entropy.bytes(16));
    }

    /** A client that has its cookie. */
    TestGreeter proven(Ticket ticket) {
        TestGreeter greeter = greeter(ticket);
        prove(greeter);
        return greeter;
    }

    void prove(TestGreeter greeter) {
        receive(greeter.hello());
        greeter.hear(replies.getLast());
    }

    private Ticket mint(FleetKey fleetKey, MatchSpec match, int slot, long generation) {
        WireAddress address = new WireAddress(new byte[] {10, 0, 0, 1}, 4000);
        return new TicketMint(fleetKey, entropy).mint(match, slot, generation, List.of(address), nowMillis);
    }

    private final class Directory implements SeatDirectory {

        @Override
        public @Nullable Seats find(UUID matchId) {
            return matchId.equals(spec.id()) ? seats : null;
        }

        @Override
        public TakenSessions.@Nullable Taken takenOver(long cid) {
            return taken.find(cid);
        }
    }

    private final class Desk implements AdmissionDesk {

        @Override
        public boolean offer(Admission admission) {
            return !isDeskFull && admissions.add(admission);
        }

        @Override
        public boolean welcomesNewcomer(long nowNanos) {
            return !isOwnerBusy;
        }
    }

    private static MatchSpec spec(UUID id, int players) {
        return new MatchSpec(
                id, new ToyGame(), ToyGame.setup(players, 60), Collections.nCopies(players, "somebody"), 0);
    }
}
