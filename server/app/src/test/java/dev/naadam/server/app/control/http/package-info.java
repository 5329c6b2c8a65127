/** Tests of the HTTP API; {@code *IT} talk to a real server on a loopback port. */
@NullMarked
package dev.naadam.server.app.control.http;

import org.jspecify.annotations.NullMarked;
