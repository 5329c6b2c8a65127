package dev.naadam.server.app.boot;

import dev.naadam.server.app.ledger.LedgerStep;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A node that dies at a step of a ledger as if by SIGKILL: no hook runs, nothing is told. Its arguments are the server's and
 * behind them {@code WHAT:MOMENT:TIMES}: at which step, on which side of it, and how often it is survived before.
 */
@Command(name = "server")
final class LobbyVictim {

    private static final int KILLED = 137;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    private LobbyVictim() {}

    public static void main(String[] arguments) throws Exception {
        LobbyVictim victim = new LobbyVictim();
        new CommandLine(victim)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(Arrays.copyOfRange(arguments, 1, arguments.length - 1));
        String[] last = arguments[arguments.length - 1].split(":", -1);
        AtomicInteger survived = new AtomicInteger(Integer.parseInt(last[2]));
        Server server = Server.start(
                victim.options,
                NodeProfile.of(victim.options),
                Endpoint.of(victim.options),
                "victim",
                (thread, failure) -> Runtime.getRuntime().halt(1),
                new Steps(step -> {}, step -> dieAt(step, last, survived)));
        ReadyFile.write(
                Objects.requireNonNull(victim.options.readyFile),
                server.apiUrl(),
                server.handshakePort(),
                server.beaconPorts(),
                "victim");
        new CountDownLatch(1).await();
    }

    private static void dieAt(LedgerStep step, String[] last, AtomicInteger survived) {
        boolean isIt = step.what().equals(last[0]) && step.moment().name().equals(last[1]);
        if (isIt && survived.getAndDecrement() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
