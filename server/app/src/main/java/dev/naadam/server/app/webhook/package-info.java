/**
 * Tells organizers' receivers what happens in their tournaments, by the convention of Standard Webhooks: who is told, in
 * which order, how often it is tried again, and where a request may not go.
 *
 * <p>Knows no Redis, no HTTP and no rules of tournaments; boot puts them behind {@link
 * dev.naadam.server.app.webhook.WebhookStore}, {@link dev.naadam.server.app.webhook.Courier} and {@link
 * dev.naadam.server.app.webhook.PublicEvents}. Nothing here blocks. Reasons: docs/decisions/0031, docs/webhooks.md.
 */
@NullMarked
package dev.naadam.server.app.webhook;

import org.jspecify.annotations.NullMarked;
