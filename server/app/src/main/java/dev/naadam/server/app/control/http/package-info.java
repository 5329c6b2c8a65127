/**
 * The HTTP API of docs/openapi.yaml on Armeria: reads requests strictly, calls the use cases of {@code control}, and
 * answers in JSON or with problem documents.
 *
 * <p>Has threads of its own, never a shard's. Knows nothing of the store and of shards.
 */
@NullMarked
package dev.naadam.server.app.control.http;

import org.jspecify.annotations.NullMarked;
