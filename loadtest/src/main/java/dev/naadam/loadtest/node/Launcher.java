package dev.naadam.loadtest.node;

import java.nio.file.Path;

/** Where the script is that starts servers: the one that started us, or the one of the folder we are in. */
public final class Launcher {

    private Launcher() {}

    public static Path path() {
        return Path.of(System.getProperty("naadam.launcher", "./naadam"));
    }
}
