package dev.naadam.loadtest;

import java.nio.file.Path;

/** Where the script is that starts servers: the one that started us, or the one of the folder we are in. */
final class Launcher {

    private Launcher() {}

    static Path path() {
        return Path.of(System.getProperty("naadam.launcher", "./naadam"));
    }
}
