/**
 * Beacons of a node: a port and a thread for each region, the node's key, and the mesh of beacons that measure each other.
 *
 * <p>{@code boot} starts it for nodes with the role; its threads are nice, so that no match waits for them. What is measured is
 * PROTOCOL.md section 10.
 */
@NullMarked
package dev.naadam.server.app.beacon;

import org.jspecify.annotations.NullMarked;
