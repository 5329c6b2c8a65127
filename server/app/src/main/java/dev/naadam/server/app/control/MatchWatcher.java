package dev.naadam.server.app.control;

import java.util.UUID;

/** Is told every turn in the life of every match of this node, once. Any thread but a shard's; must return at once. */
@FunctionalInterface
public interface MatchWatcher {

    /** A turn; {@link MatchEvent.Created} is told when the match is hosted and cannot be taken back any more. */
    void tell(UUID matchId, MatchEvent event);
}
