/**
 * What a flood does to the matches of the same machine: a server under {@code arena-10}, first in peace, then with thousands
 * of slow sockets and requests, or of probes to its beacon, then in peace again.
 */
@NullMarked
package dev.naadam.loadtest.overload;

import org.jspecify.annotations.NullMarked;
