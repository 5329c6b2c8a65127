package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.PlacementStep;
import dev.naadam.server.app.ledger.LedgerStep;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A node that dies at a step as if by SIGKILL: no hook runs, nothing is told. Its arguments are the server's, and behind them
 * what {@link #at} says.
 */
@Command(name = "server")
final class Victim {

    static final int KILLED = 137;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    private Victim() {}

    /** The last argument of one that dies at this step of placing a match. */
    static String at(PlacementStep step) {
        return text(step) + "#0";
    }

    /** The last argument of one that dies when it comes to this step of a ledger and has survived it so often. */
    static String at(LedgerStep step, int survived) {
        return text(step) + "#" + survived;
    }

    private static String text(PlacementStep step) {
        return "placement " + step;
    }

    private static String text(LedgerStep step) {
        return step.kind() + " " + step.what() + " " + step.moment();
    }

    public static void main(String[] arguments) throws Exception {
        Victim victim = new Victim();
        new CommandLine(victim)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(Arrays.copyOfRange(arguments, 1, arguments.length - 1));
        Server server = Server.start(
                victim.options,
                NodeProfile.of(victim.options),
                Endpoint.of(victim.options),
                "victim",
                (thread, failure) -> Runtime.getRuntime().halt(1),
                steps(arguments[arguments.length - 1]));
        ReadyFile.write(
                Objects.requireNonNull(victim.options.readyFile),
                server.apiUrl(),
                server.handshakePort(),
                server.beaconPorts(),
                "victim");
        new CountDownLatch(1).await();
    }

    private static Steps steps(String last) {
        String[] parts = last.split("#", -1);
        AtomicInteger left = new AtomicInteger(Integer.parseInt(parts[1]));
        Consumer<String> hear = step -> {
            if (step.equals(parts[0]) && left.getAndDecrement() == 0) {
                Runtime.getRuntime().halt(KILLED);
            }
        };
        return new Steps(step -> hear.accept(text(step)), step -> hear.accept(text(step)));
    }
}
