package dev.naadam.loadtest.demo;

import dev.naadam.arena.view.ArenaEvent;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.ViewFrame;
import org.jspecify.annotations.Nullable;

/** Tells a match of {@code arena}, round by round. */
final class ArenaTeller implements Teller {

    private final Cast cast;
    private final int tickRateHz;
    private @Nullable RoundSight sight;

    ArenaTeller(Cast cast, int tickRateHz) {
        this.cast = cast;
        this.tickRateHz = tickRateHz;
    }

    @Override
    public @Nullable String saw(ViewFrame view) {
        RoundSight before = sight;
        RoundSight now = RoundSight.of(view, tickRateHz, before);
        sight = now;
        boolean isNew = before == null || before.number() != now.number();
        return isNew ? "round " + now.number() + ": " + cast.team(now.attackers()) + " attack" : null;
    }

    @Override
    public @Nullable String line(byte[] event) {
        ArenaEvent happened = ArenaEvent.decode(event);
        return happened == null ? null : line(happened);
    }

    @Override
    public String clock() {
        return sight == null ? "" : "R" + sight.number() + " " + Clock.minutes(sight.secondsLeft());
    }

    @Override
    public String status() {
        return sight == null ? "waiting for the players" : status(sight);
    }

    private String line(ArenaEvent event) {
        return switch (event) {
            case ArenaEvent.Kill kill ->
                by(kill.killer()) + " kills " + cast.player(kill.victim()) + " (" + weapon(kill.weapon()) + ")"
                        + left();
            case ArenaEvent.BannerRaised raised -> by(raised.slot()) + " raises the banner on " + site(raised.site());
            case ArenaEvent.BannerLowered lowered -> by(lowered.slot()) + " lowers the banner";
            case ArenaEvent.RoundEnd end ->
                cast.team(end.winningTeam()) + " win the round (" + end.reason().word() + "), "
                        + score(end.score0(), end.score1());
            case ArenaEvent.SidesChanged change -> "sides change";
            case ArenaEvent.Overtime overtime -> "overtime " + overtime.number();
            case ArenaEvent.MatchEnd end ->
                end.winningTeam() < 0 ? "the match is a draw" : cast.team(end.winningTeam()) + " win the match";
        };
    }

    private String by(int slot) {
        return cast.teamOf(slot) + ": " + cast.player(slot);
    }

    private String left() {
        return sight == null ? "" : ", " + sight.alive0() + " against " + sight.alive1();
    }

    private String status(RoundSight now) {
        String doing = now.phase() == ArenaView.PREPARATION ? " prepare to attack" : " attack";
        return score(now.score0(), now.score1()) + ", round " + now.number() + ", "
                + Clock.minutes(now.secondsLeft()) + ", " + cast.team(now.attackers()) + doing + ", " + now.alive0()
                + " against " + now.alive1()
                + (now.bannerSite() < 0 ? "" : ", banner on " + site(now.bannerSite()));
    }

    private String score(int score0, int score1) {
        return cast.team(0) + " " + score0 + " : " + score1 + " " + cast.team(1);
    }

    private static String site(int site) {
        return Character.toString('A' + site);
    }

    private static String weapon(int weapon) {
        return switch (weapon) {
            case ArenaView.RIFLE -> "rifle";
            case ArenaView.BOLT_THROWER -> "bolt thrower";
            default -> "weapon " + weapon;
        };
    }
}
