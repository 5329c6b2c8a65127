/**
 * What tests of games, clients and servers need to run in virtual time: a clock that is moved by hand, randomness that can
 * be repeated, a network that loses and delays, and a server that does what the test says.
 *
 * <p>Main-scope code for test class paths; never part of a server or a player's client. Everything belongs to one thread.
 */
@NullMarked
package dev.naadam.testkit;

import org.jspecify.annotations.NullMarked;
