/**
 * Primitives from the JDK in the shapes the wire needs: HKDF, X25519, HMAC and the packet ciphers (PROTOCOL.md section 4).
 *
 * <p>Objects with a cipher inside belong to one thread; everything else is immutable.
 */
@NullMarked
package dev.naadam.protocol.crypto;

import org.jspecify.annotations.NullMarked;
