package dev.naadam.client;

/**
 * Something that happened in the game.
 *
 * @param tick of the state that brought it
 * @param bytes in the game's own format
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: handed from the network to the game
public record GameEvent(long tick, byte[] bytes) {}
