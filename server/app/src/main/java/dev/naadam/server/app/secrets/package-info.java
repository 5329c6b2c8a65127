/**
 * Keys that nodes share by deployment: files in the secrets folder, never in Redis.
 *
 * <p>Read once by {@code boot} on its own thread; everything handed out is immutable and may be used by any thread.
 */
@NullMarked
package dev.naadam.server.app.secrets;

import org.jspecify.annotations.NullMarked;
