package dev.naadam.server.app.games;

import dev.naadam.game.Game;
import dev.naadam.game.load.GamesFolderException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./naadam game list}. */
@Command(
        name = "list",
        description = "Lists the games that a server would host.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0, or 2 if a folder can't be used."})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class GameListCommand implements Callable<Integer> {

    @Mixin
    private GamesOption games;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            for (Game game : games.catalog().byName().values()) {
                out.printf(
                        "%-32s rules %-5d %2d B input  %s%n",
                        game.name(), game.rulesVersion(), game.inputBytes(), Origin.of(game));
            }
        } catch (GamesFolderException e) {
            throw new ParameterException(spec.commandLine(), "--games: " + e.getMessage(), e);
        }
        out.flush();
        return 0;
    }
}
