/** The server under test: a process of our own or somebody's URL, its matches and what its metrics say. */
@NullMarked
package dev.naadam.loadtest.node;

import org.jspecify.annotations.NullMarked;
