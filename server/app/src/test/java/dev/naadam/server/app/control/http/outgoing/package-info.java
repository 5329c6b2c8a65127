/** Tests of requests to others, with receivers of our own on loopback ports. */
@NullMarked
package dev.naadam.server.app.control.http.outgoing;

import org.jspecify.annotations.NullMarked;
