@NullMarked
package dev.naadam.server.app.peers;

import org.jspecify.annotations.NullMarked;
