package dev.naadam.loadtest.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Finds programs on PATH. */
final class Programs {

    private Programs() {}

    /** The first of these names that can be run. */
    static Optional<Path> find(String... names) {
        return findOn(System.getenv().getOrDefault("PATH", ""), names);
    }

    static Optional<Path> findOn(String path, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
                .findFirst();
    }
}
