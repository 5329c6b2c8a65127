/**
 * The emulator's sockets: a {@link dev.naadam.loadtest.emulator.relay.Relay} stands between bots and servers and holds each
 * datagram back for as long as its link says. One thread reads, one sends; bots ask for doors from their own.
 */
@NullMarked
package dev.naadam.loadtest.emulator.relay;

import org.jspecify.annotations.NullMarked;
