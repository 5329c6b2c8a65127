/**
 * The control plane's use cases: judge a request for a match, store it, host it, mint its tickets, tell how it stands.
 *
 * <p>Knows neither HTTP nor the store: {@code control.http} calls it, the boot hands in the store. Any thread; nothing
 * blocks, what takes time is a stage, and its continuation runs where the store completed it.
 */
@NullMarked
package dev.naadam.server.app.control;

import org.jspecify.annotations.NullMarked;
