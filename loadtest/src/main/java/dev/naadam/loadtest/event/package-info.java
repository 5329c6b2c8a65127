/**
 * Teams of bots in a tournament: they are registered and measured, go through their lobbies as players' programs do, and play
 * every match over encrypted UDP. Used by {@code naadam swarm --tournament} and by the demo.
 */
@NullMarked
package dev.naadam.loadtest.event;

import org.jspecify.annotations.NullMarked;
