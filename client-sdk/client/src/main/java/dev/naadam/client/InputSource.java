package dev.naadam.client;

import dev.naadam.game.ViewFrame;

/** Says what the player presses. A {@link dev.naadam.game.Bot} is one: {@code bot::decide}. */
@FunctionalInterface
public interface InputSource {

    /**
     * Decides the input of a tick; asked once for each tick when it is due. Ticks only grow, but may leave some out.
     *
     * @param tick the tick that the input is for
     * @param newestView what arrived last; valid during the call
     * @param input {@link dev.naadam.game.Game#inputBytes} long, holds anything before: fill it completely
     */
    void input(long tick, ViewFrame newestView, byte[] input);
}
