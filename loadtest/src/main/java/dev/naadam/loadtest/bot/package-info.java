/**
 * One bot in a process of its own ({@code naadam bot}): gets its ticket from the control API, plays one player of a match
 * that exists, and says in plain lines how it goes.
 */
@NullMarked
package dev.naadam.loadtest.bot;

import org.jspecify.annotations.NullMarked;
