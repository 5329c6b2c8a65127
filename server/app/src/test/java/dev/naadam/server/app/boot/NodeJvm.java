package dev.naadam.server.app.boot;

import dev.naadam.server.app.Main;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a test starts the JVM of a node. A build starts some ninety on two cores, and what they do is mostly to start: so they
 * share an archive of their classes, as nodes of {@code ./naadam server} do, and compile with C1 only, since what C2 takes is
 * not earned back in half a minute.
 *
 * @param logging configuration of Logback
 * @param isLasting whether it is a node, and no command that is over at once and knows few of the classes
 */
record NodeJvm(Class<?> main, String logging, boolean isLasting) {

    /** The first lasting node that ends by itself writes it, and again when the class path has changed. */
    private static final Path ARCHIVE = Path.of("target", "test-nodes.jsa").toAbsolutePath();

    /** Everything but the program's own arguments. */
    List<String> command() {
        List<String> jars = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            (entry.endsWith(".jar") ? jars : folders).add(entry);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=" + logging));
        boolean isPackaged = folders.stream().allMatch(folder -> folder.endsWith("test-classes"));
        if (isPackaged) {
            command.addAll(List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-Xlog:cds*=off", "-Xlog:aot*=off"));
        }
        if (isPackaged && isLasting && main == Main.class) {
            command.add("-XX:+AutoCreateSharedArchive");
        }
        if (!isPackaged || main != Main.class) {
            jars.addAll(folders); // behind the jars: an archive holds no folders, but more may follow what it holds
        }
        command.addAll(List.of("-cp", String.join(File.pathSeparator, jars), main.getName()));
        return command;
    }
}
