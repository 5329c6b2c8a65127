package dev.naadam.server.app.keys;

import dev.naadam.server.app.secrets.SecretKind;
import dev.naadam.server.app.secrets.SecretsFolder;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which keys of which folder; the folder is found as the server finds it. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class SecretsOptions {

    @Parameters(
            paramLabel = "KIND",
            arity = "0..1",
            defaultValue = "all",
            converter = KindConverter.class,
            description = "fleet (tickets), store (records in Redis, cursors) or all. Default: ${DEFAULT-VALUE}")
    private Kinds kinds;

    @Option(
            names = "--secrets",
            paramLabel = "DIR",
            defaultValue = "${env:NAADAM_SECRETS:-}",
            description = "Folder of the keys that nodes share. Default: secrets in the data folder")
    private String secrets;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:NAADAM_DATA:-naadam-data}",
            description = "The nodes' data folder. Default: ${DEFAULT-VALUE}")
    private Path data;

    Set<SecretKind> kinds() {
        return kinds.chosen;
    }

    SecretsFolder folder() {
        return SecretsFolder.of(secrets.isEmpty() ? data.resolve("secrets") : Path.of(secrets));
    }

    /** Not a set for picocli to fill: one word means several kinds. */
    private record Kinds(Set<SecretKind> chosen) {}

    private static final class KindConverter implements ITypeConverter<Kinds> {

        @Override
        public Kinds convert(String text) {
            if (text.equals("all")) {
                return new Kinds(EnumSet.allOf(SecretKind.class));
            }
            for (SecretKind kind : SecretKind.values()) {
                if (kind.fileName().equals(text)) {
                    return new Kinds(EnumSet.of(kind));
                }
            }
            throw new TypeConversionException(
                    "'" + text + "' is no kind of key (expected: fleet, store, platform or all)");
        }
    }
}
