/**
 * What only Linux can be told about a thread, through the foreign-function API. Elsewhere each call does nothing and says
 * so: it costs lateness under load and nothing else.
 */
@NullMarked
package dev.naadam.server.app.linux;

import org.jspecify.annotations.NullMarked;
