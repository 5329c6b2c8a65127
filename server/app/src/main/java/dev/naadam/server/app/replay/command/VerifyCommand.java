package dev.naadam.server.app.replay.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.game.Game;
import dev.naadam.game.GameCatalog;
import dev.naadam.game.Games;
import dev.naadam.game.load.GamesFolder;
import dev.naadam.game.load.GamesFolderException;
import dev.naadam.server.app.options.Progress;
import dev.naadam.server.core.replay.Replay;
import dev.naadam.server.core.replay.Verification;
import dev.naadam.server.core.replay.Verifier;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./naadam replay verify}. */
@Command(
        name = "verify",
        description = "Plays matches again and compares every tick, the outcome and the signature.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", ExitStatus.FOOTER})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerifyCommand implements Callable<Integer> {

    private static final LongSupplier NANO_CLOCK = System::nanoTime;
    private static final double NANOS_PER_SECOND = 1e9;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "What GET /v1/matches/{id}/replay answered, or --archive left.")
    private List<Path> files;

    @Mixin
    private KeyOptions keys;

    @Option(
            names = "--games",
            paramLabel = "DIR",
            defaultValue = "${env:NAADAM_GAMES:-" + Option.NULL_VALUE + "}",
            description = "Folder of jars with games beside the bundled ones")
    private @Nullable Path games;

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean isJson;

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    VerifyCommand() {}

    @Override
    public Integer call() {
        List<byte[]> known = keys.known(spec.commandLine());
        GameCatalog catalog = catalog();
        int worst = ExitStatus.DONE;
        for (Path file : files) {
            int status = switch (FileParameter.open(FileParameter.read(file, spec.commandLine()))) {
                case FileParameter.Opened.Bad bad -> malformed(bad);
                case FileParameter.Opened.Good good -> judge(good.replay(), catalog, known);
            };
            worst = ExitStatus.worse(worst, status);
        }
        return worst;
    }

    private int malformed(FileParameter.Opened.Bad bad) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                isJson
                        ? JsonNodeFactory.instance
                                .objectNode()
                                .put("verdict", "malformed")
                                .put("detail", bad.reason())
                                .toString()
                        : bad.reason());
        out.flush();
        return bad.exitStatus();
    }

    private int judge(Replay replay, GameCatalog catalog, List<byte[]> known) {
        Seal seal = Seal.of(replay, known);
        Game game = catalog.find(replay.head().rules().game()).orElse(null);
        long begunNanos = NANO_CLOCK.getAsLong();
        Finding finding =
                game == null ? Finding.unknownGame(replay.head().rules().game()) : Finding.of(play(replay, game));
        double seconds = (NANO_CLOCK.getAsLong() - begunNanos) / NANOS_PER_SECOND;
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.println(json(replay, seal, finding, seconds));
        } else {
            ReplayPrinter.print(replay, out);
            ReplayPrinter.line(out, "signature", seal.text(replay.signature()));
            ReplayPrinter.line(out, "verified", finding.text());
            ReplayPrinter.line(out, "took", String.format("%.2f s", seconds));
        }
        out.flush();
        return seal.isGood() ? finding.exitStatus() : ExitStatus.NOT_SO;
    }

    private Verification play(Replay replay, Game game) {
        Progress progress = new Progress(spec.commandLine().getErr(), NANO_CLOCK);
        long all = replay.end().finalTick();
        try {
            return new Verifier(replay, game, ticks -> progress.show(ticks + " of " + all + " ticks")).verify();
        } finally {
            progress.clear();
            spec.commandLine().getErr().flush();
        }
    }

    private GameCatalog catalog() {
        try {
            GameCatalog bundled = Games.onClassPath();
            return games == null ? bundled : GamesFolder.load(games, bundled);
        } catch (GamesFolderException e) {
            throw new ParameterException(spec.commandLine(), "--games: " + e.getMessage(), e);
        }
    }

    private static ObjectNode json(Replay replay, Seal seal, Finding finding, double seconds) {
        return ReplayPrinter.json(replay)
                .put("signature", seal.word())
                .put("verdict", finding.word())
                .put("firstWrongTick", finding.tick() == 0 ? null : finding.tick())
                .put("detail", finding.text())
                .put("seconds", seconds);
    }
}
