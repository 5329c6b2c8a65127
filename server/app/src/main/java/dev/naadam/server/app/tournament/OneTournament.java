package dev.naadam.server.app.tournament;

import dev.naadam.client.control.TournamentApi;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands about one tournament of a node share: which one it is, and whom they ask. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class OneTournament {

    @Parameters(paramLabel = "ID", description = "Of the tournament.")
    private String id;

    @Mixin
    private NodeOptions node;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** What a command does with a tournament; its exit status. */
    interface Question {

        int ask(TournamentApi api, String id, PrintWriter out) throws IOException, InterruptedException;
    }

    /** The exit status of a command that asks this. */
    int ask(Question question) throws Exception {
        return Asking.run(
                command,
                () -> question.ask(node.api(command), id, command.commandLine().getOut()));
    }
}
