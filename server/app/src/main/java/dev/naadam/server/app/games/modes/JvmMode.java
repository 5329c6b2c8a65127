package dev.naadam.server.app.games.modes;

import java.util.List;

/**
 * One way to run the same bytecode.
 *
 * @param name for people
 * @param flags of the JVM
 */
public record JvmMode(String name, List<String> flags) {

    /**
     * What servers use, the interpreter, each compiler alone, and another collector. The first one's bots decide for
     * all; the interpreter is the slowest and goes first of the others. The last one also has other identity hashes
     * (all JVMs count theirs alike otherwise, and who sorts by them would not be found out), another language and
     * another time zone.
     */
    public static final List<JvmMode> ALL = List.of(
            new JvmMode("serial GC", List.of("-XX:+UseSerialGC")),
            new JvmMode("interpreter", List.of("-Xint", "-XX:+UseSerialGC")),
            new JvmMode("C1", List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")),
            new JvmMode("C2", List.of("-XX:-TieredCompilation", "-XX:+UseSerialGC")),
            new JvmMode(
                    "parallel GC",
                    List.of(
                            "-XX:+UseParallelGC",
                            "-XX:+UnlockExperimentalVMOptions",
                            "-XX:hashCode=0",
                            "-Duser.language=tr",
                            "-Duser.country=TR",
                            "-Duser.timezone=Pacific/Apia")));
}
