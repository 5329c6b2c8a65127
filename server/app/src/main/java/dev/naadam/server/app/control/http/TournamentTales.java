package dev.naadam.server.app.control.http;

import dev.naadam.server.app.competition.CompetitionText;
import dev.naadam.server.app.ledger.EntryLog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The tales of the tournaments that are followed on this node. Any thread. */
final class TournamentTales {

    /** Tournaments; the one unused for longest is forgotten first, and told from its ledger again. */
    private static final int MAX_TALES = 64;

    private final CompetitionText text = new CompetitionText();
    private final Map<UUID, TournamentTale> tales = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, TournamentTale> eldest) {
            return size() > MAX_TALES;
        }
    };

    /** What this log tells; a log that took the place of an earlier one is told from its beginning. */
    synchronized TournamentTale of(UUID tournament, EntryLog log) {
        TournamentTale known = tales.get(tournament);
        if (known == null || known.log() != log) {
            known = new TournamentTale(log, text);
            tales.put(tournament, known);
        }
        return known;
    }
}
