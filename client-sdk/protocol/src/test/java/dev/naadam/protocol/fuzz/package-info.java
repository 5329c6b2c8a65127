/**
 * Seeded campaigns: random and damaged packets against every reader of the wire.
 *
 * <p>{@code -Dnaadam.campaign=full} runs 100 times as many, {@code -Dnaadam.randomSeed=N} repeats a run.
 */
@NullMarked
package dev.naadam.protocol.fuzz;

import org.jspecify.annotations.NullMarked;
