/**
 * Requests of ours to servers of others: only to addresses that were judged, and with a bound on everything that comes back.
 *
 * <p>Here and not beside webhooks since it is made of Netty and Armeria, which only the HTTP side knows. A thread of its own.
 */
@NullMarked
package dev.naadam.server.app.control.http.outgoing;

import org.jspecify.annotations.NullMarked;
