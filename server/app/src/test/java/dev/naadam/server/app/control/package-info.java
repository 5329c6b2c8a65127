/** Tests of the control plane, with a store, a host and a game that live in memory. */
@NullMarked
package dev.naadam.server.app.control;

import org.jspecify.annotations.NullMarked;
