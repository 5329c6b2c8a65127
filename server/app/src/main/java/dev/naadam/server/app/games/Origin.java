package dev.naadam.server.app.games;

import dev.naadam.game.Game;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;

/** The jar that a game came from, for people. */
final class Origin {

    private Origin() {}

    static String of(Game game) {
        CodeSource source = game.getClass().getProtectionDomain().getCodeSource();
        if (source == null) {
            return "no jar";
        }
        try {
            URI place = source.getLocation().toURI();
            return String.valueOf(Path.of(place).getFileName());
        } catch (URISyntaxException e) {
            return source.getLocation().toString();
        }
    }
}
