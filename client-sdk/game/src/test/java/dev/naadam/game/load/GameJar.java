package dev.naadam.game.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.naadam.game.Game;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Writes jars as a studio's build would. */
final class GameJar {

    private GameJar() {}

    /** A jar that names these games and holds their classes. */
    static void write(Path file, Class<?>... games) throws IOException {
        StringBuilder names = new StringBuilder();
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (Class<?> game : games) {
                String entry = game.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(entry));
                try (InputStream in = game.getClassLoader().getResourceAsStream(entry)) {
                    in.transferTo(jar);
                }
                names.append(game.getName()).append('\n');
            }
            jar.putNextEntry(new JarEntry("META-INF/services/" + Game.class.getName()));
            jar.write(names.toString().getBytes(UTF_8));
        }
    }

    /** A jar that names these classes and holds nothing. */
    static void writeNames(Path file, String names) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry("META-INF/services/" + Game.class.getName()));
            jar.write(names.getBytes(UTF_8));
        }
    }
}
