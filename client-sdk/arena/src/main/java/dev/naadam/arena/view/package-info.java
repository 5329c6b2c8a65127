/**
 * What a player of the arena sees, is told and sends: the tables of a view, the events, the bytes of an input. All that a
 * client or a bot needs beside the map; the engine fills and reads the same. Nothing in here knows the rules.
 */
@NullMarked
package dev.naadam.arena.view;

import org.jspecify.annotations.NullMarked;
