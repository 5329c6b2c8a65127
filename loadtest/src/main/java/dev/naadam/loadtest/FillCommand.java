package dev.naadam.loadtest;

import dev.naadam.loadtest.event.BotTeam;
import dev.naadam.loadtest.event.FillRun;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command line of bots that take part in a tournament. */
@Command(
        name = "fill",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fills a tournament with teams of bots: they register, check in, and play every match of theirs,",
            "from the lobby to the last tick, until the tournament is over. Whoever organizes it starts it."
        },
        footer = {
            "",
            "The API key is read from --api-key-file, or from the environment variable " + OrganizerOptions.KEY_VARIABLE
                    + ".",
            "",
            "Exit status: 0 the tournament has a champion, 1 it has none or a bot was lost, 2 wrong options."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything is called
final class FillCommand implements Callable<Integer> {

    /** Each has a thread and a connection; a larger event has several such processes. */
    private static final int MAX_BOTS = 5_000;

    @Parameters(paramLabel = "ID", description = "Of the tournament.")
    private String tournament;

    @Mixin
    private OrganizerOptions organizer;

    @Option(
            names = "--teams",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many. Default: ${DEFAULT-VALUE}")
    private int teams;

    @Option(
            names = "--players",
            paramLabel = "N",
            defaultValue = "5",
            description = "In each team. Default: ${DEFAULT-VALUE}")
    private int players;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Fixes what the bots do. Default: ${DEFAULT-VALUE}")
    private long randomSeed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<BotTeam> entrants = entrants();
        FillRun run = new FillRun(
                organizer.node(spec, System.getenv(OrganizerOptions.KEY_VARIABLE)),
                tournament,
                entrants,
                System.out,
                System::nanoTime);
        return run.run(randomSeed) ? 0 : 1;
    }

    /** Who takes part, checked before anything is sent. */
    List<BotTeam> entrants() {
        if (teams < 2 || players < 1 || (long) teams * players > MAX_BOTS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--teams, --players: " + teams + " of " + players + " (expected: at least 2 of 1, at most "
                            + MAX_BOTS + " bots)");
        }
        return BotTeam.teams(teams, players);
    }
}
