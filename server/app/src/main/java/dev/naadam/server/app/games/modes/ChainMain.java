package dev.naadam.server.app.games.modes;

import dev.naadam.game.load.GamesFolderException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The child: plays a {@link ChainOrder} and prints where its chains stand. Started by {@link ModeProcess}. */
public final class ChainMain {

    private ChainMain() {}

    /** The order, and what this child has to do of it. */
    public static void main(String[] arguments) throws GamesFolderException, IOException {
        List<String> words = Arrays.asList(arguments);
        ChainOrder order = ChainOrder.parse(words.subList(0, ChainOrder.WORDS));
        ChainTask task = ChainTask.parse(words.subList(ChainOrder.WORDS, ChainOrder.WORDS + ChainTask.WORDS));
        try (ChainPlay play = new ChainPlay(order, task)) {
            boolean isHeard = true;
            // a parent that was killed hears nothing, and a child must not outlive it by a quarter of an hour
            while (isHeard && !play.isOver()) {
                play.playTick();
                if (play.isAtCheckpoint()) {
                    System.out.println(play.checkpoint().line());
                    isHeard = !System.out.checkError();
                }
            }
        }
    }
}
