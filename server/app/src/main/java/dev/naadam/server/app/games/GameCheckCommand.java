package dev.naadam.server.app.games;

import dev.naadam.game.Game;
import dev.naadam.game.GameCatalog;
import dev.naadam.game.GameSetup;
import dev.naadam.game.load.GamesFolderException;
import dev.naadam.server.app.games.modes.ChainOrder;
import dev.naadam.server.app.games.modes.JvmMode;
import dev.naadam.server.app.games.modes.ModeCheck;
import dev.naadam.server.app.options.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./naadam game check}. */
@Command(
        name = "check",
        description = {
            "Checks whether a game keeps the promises of the SPI: the contract over random seeds and tick rates,",
            "banned calls in its bytecode, one hash chain in five JVM modes; then prints what a tick costs."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0 all promises hold, 1 one is broken, 2 wrong use."})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class GameCheckCommand implements Callable<Integer> {

    private static final LongSupplier NANO_CLOCK = System::nanoTime;

    @Mixin
    private CheckOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Game game = game();
        GameSetup setup = setup(game);
        long maxTicks = ChainOrder.maxTicks(setup, game.inputBytes());
        if (options.ticks > maxTicks) {
            throw wrong("--ticks: " + options.ticks + " (expected: at most " + maxTicks + ")", null);
        }
        PrintWriter out = spec.commandLine().getOut();
        CheckReport report = new CheckReport(game, setup);
        report.printHead(out);
        Progress progress = new Progress(spec.commandLine().getErr(), NANO_CLOCK);
        List<Section> sections = new ArrayList<>();
        try {
            sections.addAll(new ContractSection(game, options, progress::show).run());
            sections.add(CallsSection.of(game));
            sections.add(modes(game, setup, progress));
            if (sections.stream().allMatch(Section::holds)) {
                // what a broken game costs is nobody's question, and it may not survive being measured
                sections.add(new CostSection(NANO_CLOCK).run(game, setup, options.randomSeed));
            }
        } finally {
            progress.clear();
        }
        report.print(out, sections, options.isJson);
        return sections.stream().allMatch(Section::holds) ? 0 : 1;
    }

    private Section modes(Game game, GameSetup setup, Progress progress) throws IOException, InterruptedException {
        ChainOrder order = new ChainOrder(game.name(), options.games.folder, setup, options.randomSeed, options.ticks);
        int processes = Runtime.getRuntime().availableProcessors();
        return ModesSection.of(
                order,
                new ModeCheck(
                                order,
                                Path.of(System.getProperty("java.io.tmpdir")),
                                processes,
                                NANO_CLOCK,
                                progress::show)
                        .run(JvmMode.ALL));
    }

    private Game game() {
        try {
            GameCatalog games = options.games.catalog();
            return games.find(options.game)
                    .orElseThrow(() -> wrong(
                            "game: " + options.game + " (expected: " + String.join(", ", games.names()) + ")", null));
        } catch (GamesFolderException e) {
            throw wrong("--games: " + e.getMessage(), e);
        }
    }

    private GameSetup setup(Game game) {
        try {
            for (int rateHz : options.contractRates()) {
                CheckSetup.find(game, rateHz, options.players, new TreeMap<>(options.options));
            }
            return CheckSetup.find(game, options.usualRateHz(), options.players, new TreeMap<>(options.options));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()), e);
        }
    }

    private ParameterException wrong(String message, @Nullable Throwable cause) {
        return new ParameterException(spec.commandLine(), message, cause);
    }
}
