package dev.naadam.server.app.control.tls;

import java.nio.file.Path;

/**
 * Where a certificate lies.
 *
 * @param certificate PEM: the server's own certificate, then those that vouch for it
 * @param key PEM: its private key, not encrypted
 */
public record TlsFiles(Path certificate, Path key) {}
