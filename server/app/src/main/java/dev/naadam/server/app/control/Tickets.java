package dev.naadam.server.app.control;

import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.ticket.TicketMint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Issues tickets that lead to this node. Any thread. */
public final class Tickets {

    /** Generation of the tickets that a new match comes with. */
    public static final long FIRST_GENERATION = 1;

    private final Supplier<TicketMint> mint;
    private final List<WireAddress> addresses;
    private final LongSupplier wallClockMillis;

    /**
     * Issues from the mint of the moment.
     *
     * @param mint with the key that is in use; asked for every ticket
     * @param addresses handshake ports of this node as players reach them, primary first
     * @param wallClockMillis ms since 1970
     */
    public Tickets(Supplier<TicketMint> mint, List<WireAddress> addresses, LongSupplier wallClockMillis) {
        this.mint = mint;
        this.addresses = List.copyOf(addresses);
        this.wallClockMillis = wallClockMillis;
    }

    List<SlotTicket> firstOf(MatchSpec spec) {
        List<SlotTicket> tickets = new ArrayList<>();
        for (int slot = 0; slot < spec.players().size(); slot++) {
            tickets.add(issue(spec, slot, FIRST_GENERATION));
        }
        return tickets;
    }

    SlotTicket issue(MatchSpec spec, int slot, long generation) {
        return new SlotTicket(
                spec.players().get(slot),
                slot,
                spec.setup().teamOfSlot().get(slot),
                mint.get().mint(spec, slot, generation, addresses, wallClockMillis.getAsLong()));
    }
}
