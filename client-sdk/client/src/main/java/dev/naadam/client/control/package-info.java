/**
 * The control plane's HTTP API, as far as those need it who hold tournaments and matches, hand out tickets and referee
 * (launchers, load testers, consoles, tests), and as far as players do: their measurements and lobbies. Calls block; they
 * belong on no game's loop.
 */
@NullMarked
package dev.naadam.client.control;

import org.jspecify.annotations.NullMarked;
