/**
 * Golden vectors: one file for each kind of packet, made from fixed entropy, so that other implementations of the wire
 * can be checked against this one.
 *
 * <p>A change of a file is a change of the wire. To write them anew: {@code mvn test -pl client-sdk/protocol
 * -Dtest=GoldenVectorsTest -Dnaadam.vectors=write}.
 */
@NullMarked
package dev.naadam.protocol.vectors;

import org.jspecify.annotations.NullMarked;
