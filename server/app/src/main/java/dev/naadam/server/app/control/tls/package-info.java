/**
 * The certificate that the API shows: read from two PEM files, checked, and read again when they change.
 *
 * <p>{@code boot} opens a {@link dev.naadam.server.app.control.tls.CertificateWatch} and has it look every few seconds on a
 * thread of its own; the HTTP server asks it for the pair at every handshake.
 */
@NullMarked
package dev.naadam.server.app.control.tls;

import org.jspecify.annotations.NullMarked;
