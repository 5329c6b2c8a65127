package dev.naadam.server.core.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.lobby.TeamSeats.Used;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.MatchTry;
import dev.naadam.server.core.lobby.series.SeriesMap;
import dev.naadam.server.core.lobby.series.VetoAction;
import dev.naadam.server.core.lobby.series.VetoChoice;
import dev.naadam.server.core.lobby.setup.LobbyTeam;
import dev.naadam.server.core.lobby.setup.TeamBudgets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What holds in every lobby behind every order. */
final class LobbyInvariants {

    /** From where to where a lobby goes; what is not in here it never does. */
    private static final List<String> WAYS = List.of(
            "UNOPENED GATHERING",
            "GATHERING READY_CHECK",
            "READY_CHECK GATHERING",
            "READY_CHECK VETO",
            "READY_CHECK REGION",
            "READY_CHECK MAKING",
            "VETO REGION",
            "VETO MAKING",
            "REGION MAKING",
            "MAKING PLAYING",
            "PLAYING BETWEEN_MAPS",
            "PLAYING MAKING",
            "PLAYING REGION",
            "PLAYING DECIDED",
            "BETWEEN_MAPS MAKING",
            "BETWEEN_MAPS REGION",
            "DECIDED HANDED_ON");

    void check(Lobby before, LobbyOrder order, Lobby after) {
        phases(before, after);
        if (before.phase() == Phase.UNOPENED) {
            return;
        }
        assertThat(after).as("%s changes something", order).isNotEqualTo(before);
        seats(after);
        budgets(after);
        veto(before, after);
        sessions(before, after);
        dues(after);
        pauses(before, after);
    }

    /** A newer pause has a higher number, and only a session that is played has to be told of one. */
    private static void pauses(Lobby before, Lobby after) {
        assertThat(after.pauses()).isBetween(before.pauses(), before.pauses() + 1);
        Pause pause = after.pause();
        if (pause != null) {
            assertThat(pause.number()).isEqualTo(after.pauses());
            assertThat(pause.step() == Pause.Step.RUNNING || after.phase() == Phase.PLAYING)
                    .isTrue();
            assertThat(pause.step() == Pause.Step.RUNNING && pause.sinceMillis() == Rules.NEVER)
                    .isFalse();
        }
    }

    private static void phases(Lobby before, Lobby after) {
        boolean isEnd = after.phase() == Phase.CANCELLED || after.phase() == Phase.DECIDED;
        if (before.phase() != after.phase() && !(isEnd && !before.phase().isOver())) {
            assertThat(WAYS).contains(before.phase() + " " + after.phase());
        }
        assertThat(after.result() != null)
                .isEqualTo(after.phase() == Phase.DECIDED || after.phase() == Phase.HANDED_ON);
    }

    private static void seats(Lobby lobby) {
        List<String> seated = new ArrayList<>(lobby.people().observers());
        for (Corner corner : Corner.values()) {
            TeamSeats team = lobby.people().team(corner);
            LobbyTeam setup = lobby.setup().team(corner);
            List<String> own = new ArrayList<>(team.lineup());
            own.addAll(team.bench());
            assertThat(team.lineup()).hasSizeLessThanOrEqualTo(setup.size());
            assertThat(own).containsAll(setup.players()).containsAll(setup.substitutes());
            if (team.coach() != null && !own.contains(team.coach())) {
                own.add(team.coach());
            }
            seated.addAll(own);
        }
        assertThat(seated).doesNotHaveDuplicates();
        assertThat(lobby.people().present()).doesNotHaveDuplicates().isSubsetOf(seated);
        assertThat(lobby.people().ready()).doesNotHaveDuplicates().isSubsetOf(seated);
    }

    private static void budgets(Lobby lobby) {
        TeamBudgets budgets = lobby.setup().budgets();
        for (Corner corner : Corner.values()) {
            Used used = lobby.people().team(corner).used();
            assertThat(used.tacticalPauses()).isLessThanOrEqualTo(budgets.tacticalPauses());
            assertThat(used.technicalPauses()).isLessThanOrEqualTo(budgets.technicalPauses());
            assertThat(used.substitutions()).isLessThanOrEqualTo(budgets.substitutions());
        }
    }

    private static void veto(Lobby before, Lobby after) {
        assertThat(after.veto().subList(0, before.veto().size())).isEqualTo(before.veto());
        List<String> maps = new ArrayList<>();
        for (VetoChoice choice : after.veto()) {
            if (choice.action() == VetoAction.BAN_MAP || choice.action() == VetoAction.PICK_MAP) {
                maps.add(choice.choice());
            }
        }
        assertThat(maps).doesNotHaveDuplicates().isSubsetOf(LobbySetups.POOL);
    }

    private static void sessions(Lobby before, Lobby after) {
        int open = 0;
        TreeSet<String> regions = new TreeSet<>();
        for (SeriesMap map : after.series().maps()) {
            assertThat(map.triesLeft()).isNotNegative();
            for (MatchTry tried : map.tries()) {
                open += tried.fate().isOver() ? 0 : 1;
                regions.add(tried.region().value());
            }
        }
        assertThat(open).isLessThanOrEqualTo(1);
        assertThat(open == 1 || after.phase() != Phase.PLAYING).isTrue();
        assertThat(regions).as("moved at most once").hasSizeLessThanOrEqualTo(2);
        for (Corner corner : Corner.values()) {
            assertThat(after.series().wins(corner))
                    .isBetween(
                            before.series().wins(corner), after.setup().series().mapsToWin());
        }
    }

    /** Whatever does not wait for a referee or a session is due some time. */
    private static void dues(Lobby lobby) {
        boolean isRefereesTurn =
                lobby.isHeld() || (lobby.pause() != null && lobby.pause().kind() == PauseKind.ADMIN);
        boolean isDue = new LobbyRules().dueMillis(lobby) != Rules.NEVER;
        switch (Duty.of(lobby)) {
            case NOTHING -> assertThat(isDue).isFalse();
            case AWAIT_RESULT ->
                assertThat(isDue)
                        .isEqualTo(lobby.pause() != null && lobby.pause().kind() != PauseKind.ADMIN);
            case PASS_TIME -> assertThat(isDue || isRefereesTurn).isTrue();
            case ASSIGN_REGION, MAKE_MATCH, PAUSE_MATCH, RESUME_MATCH, HAND_ON, STOP_MATCH ->
                assertThat(isDue).isTrue();
        }
    }
}
