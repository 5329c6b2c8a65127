package dev.naadam.client;

/**
 * When a key was pressed, in the terms of the match: what a game puts into an input so that its rules can judge a shot at
 * what the shooter saw. Made on the player's machine, so rules believe it only within their bounds.
 *
 * @param tick whose input the press counts in
 * @param fraction64 when within the time that this input stands for, in 64ths of it, 0 to 63: the time begins when the
 *     input of the tick before was due and ends when this one is
 * @param seenTicks64 the moment of the match that was on the screen then, in 64ths of a tick since its start
 *     ({@link Interpolation#renderTicks})
 */
public record PressMoment(long tick, int fraction64, long seenTicks64) {}
