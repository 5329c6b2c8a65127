package dev.naadam.server.app.keys;

import dev.naadam.server.app.secrets.KeyRotation;
import dev.naadam.server.app.secrets.SecretsException;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./naadam keys retire}. */
@Command(
        name = "retire",
        description = {
            "Takes the older of two keys out of a secrets folder. What it sealed can't be opened any more:",
            "of store keys, do so when naadam_store_records_behind is 0 on every node."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RetireCommand implements Callable<Integer> {

    @Mixin
    private SecretsOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            new KeyRotation(options.folder(), new SecureRandom())
                    .retire(options.kinds(), System.currentTimeMillis())
                    .forEach(spec.commandLine().getOut()::println);
            return 0;
        } catch (SecretsException e) {
            spec.commandLine().getErr().println("naadam: " + e.getMessage());
            return 1;
        }
    }
}
