package dev.naadam.server.app.games.scan;

import dev.naadam.game.Game;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;

/** A game's own classes: those of its jar that its code can reach, by name. The SPI's are not among them. */
final class GameClasses {

    /** A class file counts 65535 names at most, a jar has no such bound. */
    private static final int MAX_CLASSES = 20_000;

    private static final String SPI = "dev/naadam/game/";

    private final SortedMap<String, ClassModel> models = new TreeMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    private GameClasses() {}

    /** Reads them from the jar or the folder that the game's class came from. */
    static SortedMap<String, ClassModel> of(Game game) throws IOException {
        CodeSource source = game.getClass().getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException(game.getClass().getName() + " tells of no jar that it came from");
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            GameClasses classes = new GameClasses();
            classes.see(game.getClass().getName().replace('.', '/'));
            if (Files.isDirectory(place)) {
                classes.read(place);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    classes.read(jar.getPath("/"));
                }
            }
            return classes.models;
        } catch (URISyntaxException e) {
            throw new IOException("no place for a jar: " + source.getLocation(), e);
        }
    }

    private void read(Path root) throws IOException {
        while (!waiting.isEmpty() && models.size() < MAX_CLASSES) {
            String name = waiting.remove();
            Path file = root.resolve(name + ".class");
            if (models.containsKey(name) || !Files.exists(file)) {
                continue;
            }
            ClassModel model = parse(name, Files.readAllBytes(file));
            models.put(name, model);
            for (PoolEntry entry : model.constantPool()) {
                if (entry instanceof ClassEntry type) {
                    see(type.asInternalName());
                }
            }
        }
    }

    private static ClassModel parse(String name, byte[] bytes) throws IOException {
        try {
            return ClassFile.of().parse(bytes);
        } catch (IllegalArgumentException e) {
            throw new IOException(name + ".class can't be read: " + e.getMessage(), e);
        }
    }

    private void see(String name) {
        String element = name.startsWith("[") ? name.replaceAll("^\\[+L?|;$", "") : name;
        if (!element.startsWith(SPI) && !models.containsKey(element)) {
            waiting.add(element);
        }
    }
}
