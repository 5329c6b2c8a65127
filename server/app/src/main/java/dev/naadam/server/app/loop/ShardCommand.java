package dev.naadam.server.app.loop;

import dev.naadam.server.core.session.Admission;
import dev.naadam.server.core.session.MatchSpec;

/** What other threads may ask of a shard. */
sealed interface ShardCommand {

    /** Host this match. */
    record Open(MatchSpec spec) implements ShardCommand {}

    /** Let this session in. */
    record Admit(Admission admission) implements ShardCommand {}
}
