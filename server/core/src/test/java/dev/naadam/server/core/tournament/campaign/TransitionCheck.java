package dev.naadam.server.core.tournament.campaign;

import dev.naadam.server.core.tournament.Change;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A decision names each match that it changed, once and in order, and by a way that the table of states has. */
final class TransitionCheck {

    /** {@code docs/tournaments.md}, "Matches". NONE is a match that does not exist. */
    private static final String WAYS = """
            NONE     CREATED   READY DONE ARCHIVED
            LOCKED   FILLED    WAITING READY
            LOCKED   FINISHED  DONE ARCHIVED
            LOCKED   SKIPPED   ARCHIVED
            WAITING  FILLED    READY
            WAITING  EMPTIED   LOCKED
            WAITING  EXCHANGED WAITING
            WAITING  FINISHED  DONE ARCHIVED
            WAITING  SKIPPED   ARCHIVED
            READY    STARTED   RUNNING
            READY    FINISHED  DONE ARCHIVED
            READY    EMPTIED   LOCKED WAITING
            READY    EXCHANGED READY
            READY    SKIPPED   ARCHIVED
            READY    REMOVED   NONE
            RUNNING  FINISHED  DONE ARCHIVED
            RUNNING  REOPENED  READY
            DONE     ARCHIVED  ARCHIVED
            DONE     CORRECTED DONE
            DONE     EXCHANGED DONE
            DONE     REOPENED  LOCKED WAITING READY RUNNING
            DONE     SKIPPED   ARCHIVED
            DONE     REMOVED   NONE
            ARCHIVED RELEASED  DONE
            ARCHIVED CORRECTED ARCHIVED
            ARCHIVED EXCHANGED DONE ARCHIVED
            ARCHIVED REOPENED  LOCKED WAITING READY RUNNING
            ARCHIVED REMOVED   NONE
            """;

    private static final Map<String, List<String>> TARGETS = targets();

    private TransitionCheck() {}

    static List<String> faults(Tournament before, Tournament after, List<Change> changes) {
        List<String> faults = new ArrayList<>();
        List<MatchId> named = new ArrayList<>();
        for (Change change : changes) {
            String way = state(change.before()) + " " + change.transition();
            if (!TARGETS.getOrDefault(way, List.of()).contains(state(change.after()))) {
                faults.add(way + " leads to " + state(change.after()) + ": " + change);
            }
            named.add(Objects.requireNonNull(change.after() == null ? change.before() : change.after())
                    .id());
        }
        if (!named.equals(differences(matches(before), matches(after)))) {
            faults.add("changes of " + named + ", but others differ: " + differences(matches(before), matches(after)));
        }
        return faults;
    }

    private static List<MatchId> differences(Map<MatchId, Match> before, Map<MatchId, Match> after) {
        Map<MatchId, Match> all = new TreeMap<>(before);
        all.putAll(after);
        List<MatchId> differing = new ArrayList<>(all.keySet());
        differing.removeIf(id -> {
            Match old = before.get(id);
            Match now = after.get(id);
            return old != null
                    && now != null
                    && old.a().equals(now.a())
                    && old.b().equals(now.b())
                    && old.state() == now.state()
                    && Objects.equals(old.ruling(), now.ruling());
        });
        return differing;
    }

    private static Map<MatchId, Match> matches(Tournament tournament) {
        Map<MatchId, Match> matches = new TreeMap<>();
        tournament.stages().forEach(stage -> stage.matches().forEach(match -> matches.put(match.id(), match)));
        return matches;
    }

    private static String state(@Nullable Match match) {
        return match == null ? "NONE" : match.state().name();
    }

    private static Map<String, List<String>> targets() {
        Map<String, List<String>> targets = new LinkedHashMap<>();
        for (String line : WAYS.lines().toList()) {
            List<String> words = List.of(line.split(" +", -1));
            targets.put(words.get(0) + " " + words.get(1), words.subList(2, words.size()));
        }
        return targets;
    }
}
