/** Tests of webhooks: pure, in virtual time, with receivers and a store in memory. */
@NullMarked
package dev.naadam.server.app.webhook;

import org.jspecify.annotations.NullMarked;
