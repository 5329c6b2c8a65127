/**
 * Keys that nodes share by deployment: files in the secrets folder, never in Redis.
 *
 * <p>{@code boot} has a {@link dev.naadam.server.app.secrets.SecretsWatch} look every few seconds on a thread of its own; rings
 * are immutable, and whoever uses keys asks for the ring of the moment. {@code ./naadam keys rotate} changes the folder.
 */
@NullMarked
package dev.naadam.server.app.secrets;

import org.jspecify.annotations.NullMarked;
