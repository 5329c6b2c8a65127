package dev.naadam.server.app.keys;

import dev.naadam.server.app.secrets.KeyRotation;
import dev.naadam.server.app.secrets.SecretsException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./naadam keys rotate}. */
@Command(
        name = "rotate",
        description = {
            "Makes new keys in a secrets folder that running nodes share. They take them up by themselves.",
            "Nodes accept a new key at once and use it after the grace, so nobody is refused in between."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RotateCommand implements Callable<Integer> {

    @Mixin
    private SecretsOptions options;

    @Option(
            names = "--grace-seconds",
            paramLabel = "S",
            defaultValue = "120",
            description = "Until the new keys are used; longer than copies of the folder take to reach every node."
                    + " At least 10. Default: ${DEFAULT-VALUE}")
    private int graceSeconds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            new KeyRotation(options.folder(), new SecureRandom())
                    .rotate(options.kinds(), System.currentTimeMillis(), Duration.ofSeconds(graceSeconds))
                    .forEach(spec.commandLine().getOut()::println);
            return 0;
        } catch (SecretsException e) {
            spec.commandLine().getErr().println("naadam: " + e.getMessage());
            return 1;
        }
    }
}
