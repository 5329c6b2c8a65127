package dev.naadam.server.core.lobby;

import dev.naadam.game.SeededRandom;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import java.util.ArrayList;
import java.util.List;

/**
 * One ledger, two nodes and their clocks, in virtual time. A node may not have read the newest entries; then it is outrun, reads
 * them, and asks the rules again, as a desk does.
 */
final class LobbyWorld {

    private static final int NODES = 2;

    /** An entry of the ledger and what it made of the lobby. */
    record Line(LobbyOrder order, Occasion occasion, Lobby after) {}

    private final LobbyRules rules = new LobbyRules();
    private final SeededRandom random;
    private final List<Line> ledger = new ArrayList<>();
    private final int[] read = new int[NODES];
    private final LobbyInvariants invariants = new LobbyInvariants();
    private long nowMillis = 1_000_000;

    LobbyWorld(SeededRandom random, LobbySetup setup) {
        this.random = random;
        give(node(0), new LobbyOrder.Open(LobbyRun.ID, setup));
    }

    List<Line> ledger() {
        return ledger;
    }

    /** As it stands in the ledger. */
    Lobby lobby() {
        return after(ledger.size());
    }

    void pass(long millis) {
        nowMillis += millis;
    }

    static Author node(int number) {
        return new Author(Author.Kind.NODE, "node-" + number);
    }

    /** Some node is told an order, and carries it out if it holds. */
    void give(Author author, LobbyOrder order) {
        int node = author.kind() == Author.Kind.NODE ? author.name().charAt(5) - '0' : random.nextInt(NODES);
        boolean isOutrun = true;
        while (isOutrun) {
            Lobby seen = after(read[node]);
            Ruling<Lobby> ruling = rules.rule(seen, order, new Occasion(author, nowMillis));
            isOutrun = ruling instanceof Ruling.Accepted<Lobby> && read[node] < ledger.size();
            if (ruling instanceof Ruling.Accepted<Lobby> accepted && !isOutrun) {
                ledger.add(new Line(order, new Occasion(author, nowMillis), accepted.state()));
                invariants.check(seen, order, accepted.state());
            }
            if (isOutrun || random.nextInt(2) == 0) {
                read[node] = ledger.size();
            }
        }
    }

    /** What a node does about what it has read, if it thinks that something is due. */
    void attend(int node) {
        Lobby seen = after(read[node]);
        if (rules.dueMillis(seen) <= nowMillis || Duty.of(seen) == Duty.AWAIT_RESULT) {
            give(node(node), LobbyOrders.duty(seen, random));
        }
        read[node] = ledger.size();
    }

    /** Time passes to what is due next; it stays if nothing is. */
    void passToDue() {
        long dueMillis = rules.dueMillis(lobby());
        if (dueMillis != Rules.NEVER) {
            nowMillis = Math.max(nowMillis, dueMillis);
        }
    }

    /** The state that the ledger's orders make, from the first on. */
    Lobby refolded() {
        Lobby state = rules.blank();
        for (Line line : ledger) {
            state = ((Ruling.Accepted<Lobby>) rules.rule(state, line.order(), line.occasion())).state();
        }
        return state;
    }

    private Lobby after(int entries) {
        return entries == 0 ? rules.blank() : ledger.get(entries - 1).after();
    }
}
