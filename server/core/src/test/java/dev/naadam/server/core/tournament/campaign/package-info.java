/**
 * Random tournaments played to their end and checked by code that knows the rules and not the engine.
 *
 * <p>{@code -Dnaadam.campaign=full} plays 20,000 of them, {@code -Dnaadam.randomSeed=N} repeats a run.
 */
@NullMarked
package dev.naadam.server.core.tournament.campaign;

import org.jspecify.annotations.NullMarked;
