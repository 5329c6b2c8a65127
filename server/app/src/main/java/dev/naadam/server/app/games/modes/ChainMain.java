package dev.naadam.server.app.games.modes;

import dev.naadam.game.HashChain;
import dev.naadam.game.load.GamesFolderException;
import java.util.Arrays;
import java.util.List;

/** The child: plays a {@link ChainOrder} and prints where its chain stands. Started by {@link ModeProcess}. */
public final class ChainMain {

    private static final int ORDER_WORDS = 7;

    private ChainMain() {}

    /** The order, the first tick that is printed, and every how many ticks one is. */
    public static void main(String[] arguments) throws GamesFolderException {
        List<String> words = Arrays.asList(arguments);
        ChainOrder order = ChainOrder.parse(words.subList(0, ORDER_WORDS));
        long from = Long.parseLong(words.get(ORDER_WORDS));
        long every = Long.parseLong(words.get(ORDER_WORDS + 1));
        BotMatches matches = order.start();
        HashChain chain = new HashChain();
        for (long ticks = 1; ticks <= order.ticks(); ticks++) {
            matches.prepare();
            matches.step();
            chain.advance(matches.simulation(), matches.inputs());
            if (ticks >= from && (ticks % every == 0 || ticks == order.ticks())) {
                System.out.println(new Checkpoint(
                                ticks,
                                matches.randomSeed(),
                                matches.simulation().tick(),
                                chain.value())
                        .line());
            }
        }
    }
}
