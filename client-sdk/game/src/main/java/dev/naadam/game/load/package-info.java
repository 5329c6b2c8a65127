/**
 * Games that are not on the class path: a folder of jars, read once when a server, a swarm or a check starts. Here and
 * nowhere else does the SPI touch files and class loaders.
 */
@NullMarked
package dev.naadam.game.load;

import org.jspecify.annotations.NullMarked;
