package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.PlacementStep;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A node that dies at a step of placing a match as if by SIGKILL: no hook runs, nothing is told. Its arguments are the
 * server's and behind them the name of the step.
 */
@Command(name = "server")
final class PlacementVictim {

    private static final int KILLED = 137;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    private PlacementVictim() {}

    public static void main(String[] arguments) throws Exception {
        PlacementVictim victim = new PlacementVictim();
        new CommandLine(victim)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(Arrays.copyOfRange(arguments, 1, arguments.length - 1));
        PlacementStep last = PlacementStep.valueOf(arguments[arguments.length - 1]);
        Server server = Server.start(
                victim.options,
                NodeProfile.of(victim.options),
                Endpoint.of(victim.options),
                "victim",
                (thread, failure) -> Runtime.getRuntime().halt(1),
                new Steps(
                        step -> {
                            if (step == last) {
                                Runtime.getRuntime().halt(KILLED);
                            }
                        },
                        step -> {}));
        ReadyFile.write(
                Objects.requireNonNull(victim.options.readyFile),
                server.apiUrl(),
                server.handshakePort(),
                server.beaconPorts(),
                "victim");
        new CountDownLatch(1).await();
    }
}
