package dev.naadam.server.core.tournament.order;

import static dev.naadam.server.core.tournament.order.SeedOrder.HALF_SHIFT;
import static dev.naadam.server.core.tournament.order.SeedOrder.NATURAL;
import static dev.naadam.server.core.tournament.order.SeedOrder.PAIR_FLIP;
import static dev.naadam.server.core.tournament.order.SeedOrder.REVERSE;
import static dev.naadam.server.core.tournament.order.SeedOrder.REVERSE_HALF_SHIFT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * In which order the losers of each round of an upper bracket drop into the lower one, so that two who have met meet again
 * as late as possible.
 *
 * <p>The orders up to 128 are those of brackets-manager, which takes them from a study at tl.net ("superior double
 * elimination losers bracket seeding", 2011). Above, the pattern of 128 goes on.
 */
public final class DropOrders {

    private DropOrders() {}

    /**
     * The usual orders, one for each round of the upper bracket but the last, whose one loser needs none.
     *
     * @param bracketSize a power of two
     */
    public static List<SeedOrder> usual(int bracketSize) {
        return switch (bracketSize) {
            case 1, 2 -> List.of();
            case 4 -> List.of(NATURAL);
            case 8 -> List.of(NATURAL, REVERSE);
            case 16 -> List.of(NATURAL, REVERSE_HALF_SHIFT, REVERSE);
            case 32 -> List.of(NATURAL, REVERSE, HALF_SHIFT, NATURAL);
            case 64 -> List.of(NATURAL, REVERSE, HALF_SHIFT, REVERSE, NATURAL);
            default -> large(Integer.numberOfTrailingZeros(bracketSize));
        };
    }

    private static List<SeedOrder> large(int rounds) {
        List<SeedOrder> orders = new ArrayList<>(List.of(NATURAL, REVERSE, HALF_SHIFT));
        orders.addAll(Collections.nCopies(rounds - 1 - orders.size(), PAIR_FLIP));
        return orders;
    }
}
