@NullMarked
package dev.naadam.server.app.takeover;

import org.jspecify.annotations.NullMarked;
