/**
 * The control plane's HTTP API, as far as those need it who create matches, hand out tickets and referee: launchers, load
 * testers, consoles, tests. Calls block; they belong on no game's loop.
 */
@NullMarked
package dev.naadam.client.control;

import org.jspecify.annotations.NullMarked;
