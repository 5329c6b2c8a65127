package dev.naadam.server.app.replay.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.game.TickInputs;
import dev.naadam.server.core.replay.Replay;
import dev.naadam.server.core.replay.ReplayTicks;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./naadam replay dump}. */
@Command(
        name = "dump",
        description =
                "Prints replays as lines of JSON: of each what the match was, then each tick with its hash and the inputs"
                        + " by slot. Nothing is checked.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", ExitStatus.FOOTER})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class DumpCommand implements Callable<Integer> {

    private static final HexFormat HEX = HexFormat.of();
    private static final int ASKED_TICKS = 256;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "What GET /v1/matches/{id}/replay answered, or --archive left.")
    private List<Path> files;

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    DumpCommand() {}

    @Override
    public Integer call() {
        int worst = ExitStatus.DONE;
        for (Path file : files) {
            worst = ExitStatus.worse(worst, dump(FileParameter.open(FileParameter.read(file, spec.commandLine()))));
        }
        return worst;
    }

    private int dump(FileParameter.Opened opened) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        return switch (opened) {
            case FileParameter.Opened.Bad bad -> {
                err.println("naadam: " + bad.reason());
                yield bad.exitStatus();
            }
            case FileParameter.Opened.Good good -> {
                boolean isWhole = dump(good.replay(), out);
                out.flush();
                yield isWhole ? ExitStatus.DONE : ExitStatus.NOT_SO;
            }
        };
    }

    private static boolean dump(Replay replay, PrintWriter out) {
        out.println(ReplayPrinter.json(replay));
        ReplayTicks ticks = replay.ticks();
        TickInputs inputs = ticks.inputs();
        // whoever pipes it into something that has seen enough must not wait for the rest; asking flushes
        while (ticks.next(inputs) && (ticks.tick() % ASKED_TICKS != 0 || !out.checkError())) {
            out.println(line(ticks, inputs));
        }
        return !ticks.hasFailed();
    }

    private static ObjectNode line(ReplayTicks ticks, TickInputs inputs) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("tick", ticks.tick());
        json.put("hash", HEX.toHexDigits(ticks.hash()));
        ObjectNode pressed = json.putObject("inputs");
        for (int slot = 0; slot < inputs.players(); slot++) {
            if (inputs.isPresent(slot)) {
                int from = inputs.offset(slot);
                pressed.put(Integer.toString(slot), HEX.formatHex(inputs.bytes(), from, from + inputs.inputBytes()));
            }
        }
        return json;
    }
}
