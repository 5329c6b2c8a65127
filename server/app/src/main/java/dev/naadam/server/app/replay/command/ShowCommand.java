package dev.naadam.server.app.replay.command;

import dev.naadam.server.core.replay.Replay;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./naadam replay show}. */
@Command(
        name = "show",
        description = "Prints what a replay says of its match. Nothing is played: it may all be invented.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", ExitStatus.FOOTER})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ShowCommand implements Callable<Integer> {

    @Mixin
    private FileParameter file;

    @Mixin
    private KeyOptions keys;

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean isJson;

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    ShowCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return switch (FileParameter.open(file.read(spec.commandLine()))) {
            case FileParameter.Opened.Bad bad -> {
                spec.commandLine().getErr().println("naadam: " + bad.reason());
                yield bad.exitStatus();
            }
            case FileParameter.Opened.Good good -> {
                Seal seal = Seal.of(good.replay(), keys.known(spec.commandLine()));
                show(good.replay(), seal, out);
                out.flush();
                yield seal.isGood() ? ExitStatus.DONE : ExitStatus.NOT_SO;
            }
        };
    }

    private void show(Replay replay, Seal seal, PrintWriter out) {
        if (isJson) {
            out.println(ReplayPrinter.json(replay).put("signature", seal.word()));
        } else {
            ReplayPrinter.print(replay, out);
            ReplayPrinter.line(out, "signature", seal.text(replay.signature()));
        }
    }
}
