/** What is recorded and stored of matches, without any match. */
@NullMarked
package dev.naadam.server.app.replay;

import org.jspecify.annotations.NullMarked;
