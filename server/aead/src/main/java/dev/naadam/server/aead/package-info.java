/**
 * The packet ciphers of a server: OpenSSL's through the foreign function API where the library is there, else the JDK's.
 *
 * <p>Chosen once at start by {@link dev.naadam.server.aead.Aead}. Beside the wire's own package because that serves Java
 * 21, where the API was not final (docs/decisions/0015).
 */
@NullMarked
package dev.naadam.server.aead;

import org.jspecify.annotations.NullMarked;
