package dev.naadam.server.app.control;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.ticket.TicketMint;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Issues tickets. Any thread. */
public final class Tickets {

    /** Generation of the tickets that a new match comes with. */
    public static final long FIRST_GENERATION = 1;

    private final Supplier<TicketMint> mint;
    private final Supplier<List<WireAddress>> own;
    private final LongSupplier wallClockMillis;

    /**
     * Issues from the mint of the moment.
     *
     * @param mint with the key that is in use; asked for every ticket
     * @param own handshake ports as players reach them: this node's first, then those of who would go on with its matches now;
     *     more than a ticket has room for are left out
     * @param wallClockMillis ms since 1970
     */
    public Tickets(Supplier<TicketMint> mint, Supplier<List<WireAddress>> own, LongSupplier wallClockMillis) {
        this.mint = mint;
        this.own = own;
        this.wallClockMillis = wallClockMillis;
    }

    /**
     * Tickets to a match that was just created on some node.
     *
     * @param standbys who would go on with it: clients ask all of them at once, and ACCEPT has them in their order
     */
    List<SlotTicket> firstOf(MatchSpec spec, Node node, List<Node> standbys) {
        List<WireAddress> addresses = new ArrayList<>();
        addresses.add(address(node));
        standbys.stream()
                .limit(ProtocolLimits.MAX_ADDRESSES - 1)
                .map(Tickets::address)
                .forEach(addresses::add);
        List<SlotTicket> tickets = new ArrayList<>();
        for (int slot = 0; slot < spec.players().size(); slot++) {
            tickets.add(issue(spec, slot, FIRST_GENERATION, addresses));
        }
        return tickets;
    }

    /** A ticket to a match of this node. */
    SlotTicket issue(MatchSpec spec, int slot, long generation) {
        return issue(
                spec,
                slot,
                generation,
                own.get().stream().limit(ProtocolLimits.MAX_ADDRESSES).toList());
    }

    private SlotTicket issue(MatchSpec spec, int slot, long generation, List<WireAddress> addresses) {
        return new SlotTicket(
                spec.players().get(slot),
                slot,
                spec.setup().teamOfSlot().get(slot),
                mint.get().mint(spec, slot, generation, addresses, wallClockMillis.getAsLong()));
    }

    private static WireAddress address(Node node) {
        Node.Handshake handshake = Objects.requireNonNull(node.handshake(), "only nodes that host are given matches");
        return new WireAddress(InetAddress.ofLiteral(handshake.host()).getAddress(), handshake.port());
    }
}
