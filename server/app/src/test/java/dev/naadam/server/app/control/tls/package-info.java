/** Certificates in real files. */
@NullMarked
package dev.naadam.server.app.control.tls;

import org.jspecify.annotations.NullMarked;
