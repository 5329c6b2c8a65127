/**
 * Who lives, and who goes on with what the dead have left: decisions of one node, from what its peers, the registry and
 * the store tell it.
 *
 * <p>Nothing here is needed for safety, which is the store's compare-and-set: two nodes that decide differently cost a
 * hiccup and never two authors. One thread; time comes in.
 */
@NullMarked
package dev.naadam.server.core.succession;

import org.jspecify.annotations.NullMarked;
