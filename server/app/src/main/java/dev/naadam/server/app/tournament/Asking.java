package dev.naadam.server.app.tournament;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** How the commands that ask a node end. */
final class Asking {

    /** What shells expect after Ctrl-C. */
    private static final int EXIT_INTERRUPTED = 130;

    private Asking() {}

    /** The exit status: what was asked for says it, or 1 and a line on standard error if the node says no or nothing. */
    static int run(CommandSpec command, Callable<Integer> question) throws Exception {
        PrintWriter out = command.commandLine().getOut();
        try {
            return question.call();
        } catch (IOException e) {
            PrintWriter err = command.commandLine().getErr();
            err.println("naadam: " + (e instanceof ConnectException ? "no answer from the node" : e.getMessage()));
            err.flush();
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return EXIT_INTERRUPTED;
        } finally {
            out.flush();
        }
    }
}
