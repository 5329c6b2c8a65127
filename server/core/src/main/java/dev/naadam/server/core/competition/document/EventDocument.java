package dev.naadam.server.core.competition.document;

import dev.naadam.server.core.lobby.setup.GameTerms;
import dev.naadam.server.core.lobby.setup.RegionTerms;
import dev.naadam.server.core.roster.RosterRules;
import dev.naadam.server.core.session.Durability;
import dev.naadam.server.core.tournament.document.StageSpec;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An event as its organizer wants it. Nothing is checked yet: {@link EventCheck} does.
 *
 * @param name of the event
 * @param fields the organizer's own, for people and other programs; the platform only keeps them
 * @param stages what is played, in this order
 * @param entry who may come in
 * @param schedule what happens when by itself
 * @param play what a match is played with, and where
 * @param series what holds in the lobby of a match
 */
public record EventDocument(
        String name,
        SortedMap<String, String> fields,
        List<StageSpec> stages,
        EntryRules entry,
        Schedule schedule,
        PlayRules play,
        SeriesRules series) {

    /** One seat a team, everything by hand, the game's own map where it is fairest: what an organizer does not say. */
    public static final EventDocument BLANK = new EventDocument(
            "",
            new TreeMap<>(),
            List.of(),
            new EntryRules(16, Seeding.AS_GIVEN, new RosterRules(1, 1, 0, 0), RosterLock.STARTED),
            Schedule.BY_HAND,
            new PlayRules(
                    new GameTerms("", 60, new TreeMap<>(), "", "", List.of()),
                    new MapRules(List.of(), MapRules.BY_LENGTH, List.of()),
                    new RegionTerms(RegionTerms.Policy.FAIR, List.of(), false, false),
                    Durability.STRICT),
            SeriesRules.USUAL);

    public EventDocument {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        stages = List.copyOf(stages);
    }
}
