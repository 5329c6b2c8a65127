package dev.naadam.server.app.loop;

import dev.naadam.server.core.session.Admission;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.shard.NextOwner;
import java.util.UUID;

/** What other threads may ask of a shard. */
sealed interface ShardCommand {

    /** Host this match. */
    record Open(MatchSpec spec) implements ShardCommand {}

    /** Go on with this match of another node. */
    record GoOn(AdoptedMatch match) implements ShardCommand {}

    /** The match with this index in the claimed log can't be gone on with. */
    record Lose(int index) implements ShardCommand {}

    /** Hand the matches that have a log to another node. */
    record Leave() implements ShardCommand {}

    /** Somebody goes on with a log, perhaps this shard's. */
    record HandOver(NextOwner next) implements ShardCommand {}

    /** Let this session in. */
    record Admit(Admission admission) implements ShardCommand {}

    /** End this match without an outcome. */
    record Abort(UUID matchId) implements ShardCommand {}

    /** Have this match stand still, see {@link MatchSession#pause}. */
    record Pause(UUID matchId, long number, long lengthMillis) implements ShardCommand {}

    /** Have this match go on, see {@link MatchSession#resume}. */
    record Resume(UUID matchId, long number) implements ShardCommand {}

    /** Send a player away, see {@link MatchSession#exclude}. */
    record Exclude(UUID matchId, int slot, long throughGeneration) implements ShardCommand {}
}
