/**
 * A country in numbers: where its people and regions are, how long a datagram takes between them and what happens to it on
 * the way. No sockets, no clock: the same random seed gives the same people, delays and losses. The sockets are in
 * {@link dev.naadam.loadtest.emulator.relay}.
 */
@NullMarked
package dev.naadam.loadtest.emulator;

import org.jspecify.annotations.NullMarked;
