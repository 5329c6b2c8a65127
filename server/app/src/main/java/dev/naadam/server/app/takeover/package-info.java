/**
 * Going on with the matches of other nodes: claims a shard, reads its log, plays it up to its end, and hands its matches to a
 * shard of this node (docs/decisions/0035). On threads of its own; players wait for it.
 */
@NullMarked
package dev.naadam.server.app.takeover;

import org.jspecify.annotations.NullMarked;
