package dev.naadam.loadtest.demo;

import dev.naadam.arena.workload.Arena10View;
import dev.naadam.game.ViewFrame;
import org.jspecify.annotations.Nullable;

/** Tells a match of the workload {@code arena-10}: kills, and a clock for the whole match. */
final class WorkloadTeller implements Teller {

    /** The first bytes of its events, which never change; what follows is slots or a team. */
    private static final byte KILL = 1;

    private static final byte MATCH_END = 3;

    private final Cast cast;
    private boolean hasBegun;
    private int score0;
    private int score1;
    private int secondsLeft;

    WorkloadTeller(Cast cast) {
        this.cast = cast;
    }

    @Override
    public @Nullable String saw(ViewFrame view) {
        boolean isFirst = !hasBegun;
        hasBegun = true;
        score0 = view.get(Arena10View.MATCH, 0, Arena10View.MATCH_SCORE);
        score1 = view.get(Arena10View.MATCH, 0, Arena10View.MATCH_SCORE + 1);
        secondsLeft = view.get(Arena10View.MATCH, 0, Arena10View.MATCH_SECONDS_LEFT);
        return isFirst ? "the match begins" : null;
    }

    @Override
    public @Nullable String line(byte[] event) {
        return switch (event[0]) {
            case KILL ->
                cast.teamOf(event[1]) + ": " + cast.player(event[1]) + " kills " + cast.player(event[2]) + ", "
                        + score();
            case MATCH_END -> event[1] < 0 ? "the match is a draw" : cast.team(event[1]) + " win the match";
            default -> null;
        };
    }

    @Override
    public String clock() {
        return hasBegun ? Clock.minutes(secondsLeft) : "";
    }

    @Override
    public String status() {
        return hasBegun ? score() + ", " + Clock.minutes(secondsLeft) + " left" : "waiting for the players";
    }

    private String score() {
        return cast.team(0) + " " + score0 + " : " + score1 + " " + cast.team(1);
    }
}
