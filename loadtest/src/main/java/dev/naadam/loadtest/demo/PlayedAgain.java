package dev.naadam.loadtest.demo;

import dev.naadam.loadtest.node.Launcher;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.loadtest.node.ReplayCheck;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.function.LongSupplier;

/** The last act of a demonstration: every match is played again from its replay, and came out as it did. */
final class PlayedAgain {

    private final ReplayCheck check;
    private final PrintStream out;

    PlayedAgain(NodeAddress node, PrintStream out, LongSupplier nanoClock) {
        this.check = new ReplayCheck(node, Launcher.path(), nanoClock);
        this.out = out;
    }

    /** Tells what came of it; a failure if any of them is not as it was. */
    void check(List<String> matches) throws IOException, InterruptedException {
        for (ReplayCheck.Checked replay : check.check(matches)) {
            if (!replay.isTrue()) {
                throw new IOException("the replay of match " + replay.match() + " is not true: " + replay.detail());
            }
            out.println("replay of match " + replay.match() + ": " + replay.detail());
        }
    }
}
