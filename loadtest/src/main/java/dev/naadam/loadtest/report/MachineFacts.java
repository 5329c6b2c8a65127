package dev.naadam.loadtest.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What a figure must not be shown without.
 *
 * @param cores that this JVM may use
 * @param jdk name and version
 * @param system operating system, its version, processor architecture
 * @param commandLine arguments, without keys
 */
public record MachineFacts(int cores, String jdk, String system, List<String> commandLine) {

    private static final String API_KEY_OPTION = "--api-key";

    public MachineFacts {
        commandLine = List.copyOf(commandLine);
    }

    /** Of this machine. */
    public static MachineFacts here(List<String> commandLine) {
        return new MachineFacts(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                withoutKeys(commandLine));
    }

    static List<String> withoutKeys(List<String> commandLine) {
        List<String> shown = new ArrayList<>();
        boolean isKey = false;
        for (String argument : commandLine) {
            if (isKey) {
                shown.add("***");
            } else {
                shown.add(argument.startsWith(API_KEY_OPTION + "=") ? API_KEY_OPTION + "=***" : argument);
            }
            isKey = argument.equals(API_KEY_OPTION);
        }
        return shown;
    }
}
