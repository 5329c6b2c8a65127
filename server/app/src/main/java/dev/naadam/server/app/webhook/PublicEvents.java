package dev.naadam.server.app.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * What happened, in feeds: one for each tournament, under its id. Any thread; a stage that fails means that it can't be
 * known now, and is asked again.
 */
public interface PublicEvents {

    /** Whose feed it is; empty: there is none of this id. */
    CompletionStage<Optional<String>> organizer(UUID feed);

    /** What follows this number, oldest first, at most one event a number; empty: nothing yet. May be a part of it. */
    CompletionStage<List<PublicEvent>> after(UUID feed, long number);
}
