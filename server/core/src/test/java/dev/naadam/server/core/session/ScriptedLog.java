package dev.naadam.server.core.session;

import dev.naadam.game.TickInputs;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a match tells its log. Commits nothing by itself: that is for the test. */
final class ScriptedLog implements MatchJournal {

    final List<String> lines = new ArrayList<>();
    final List<Long> hashes = new ArrayList<>();

    @Override
    public void opened(MatchSession match) {
        lines.add("opened at " + match.tick());
    }

    @Override
    public void live(Admission admission) {
        lines.add(admission.slot() + " live");
    }

    @Override
    public void gone(Admission admission) {
        lines.add(admission.slot() + " gone");
    }

    @Override
    public void tick(long tick, TickInputs inputs, long hash) {
        StringBuilder line = new StringBuilder("tick " + tick + ":");
        for (int slot = 0; slot < inputs.players(); slot++) {
            line.append(inputs.isPresent(slot) ? " " + inputs.bytes()[inputs.offset(slot)] : " -");
        }
        lines.add(line.toString());
        hashes.add(hash);
    }

    @Override
    public void recess(Recess recess) {
        String left = recess.leftMillis() == Recess.NO_END ? "no end" : recess.leftMillis() + " ms";
        lines.add("pause " + recess.number() + ": " + (recess.isOn() ? left : "over"));
    }

    @Override
    public void closed(boolean hasOutcome) {
        lines.add(hasOutcome ? "closed with an outcome" : "closed");
    }
}
