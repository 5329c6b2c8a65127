/** Naadam udp. */
@NullMarked
package dev.naadam.server.udp;

import org.jspecify.annotations.NullMarked;
