/**
 * What every command of this program does with its options beside reading them: a variable of the environment for each,
 * ranges, one line for each fault, and the effective configuration with its sources.
 *
 * <p>Works on picocli's model and names no option: a new option gets all of this by being declared. Used by {@code Main}
 * and by the commands, on the main thread.
 */
@NullMarked
package dev.naadam.server.app.options;

import org.jspecify.annotations.NullMarked;
