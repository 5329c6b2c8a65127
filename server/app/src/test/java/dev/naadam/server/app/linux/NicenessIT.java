package dev.naadam.server.app.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class NicenessIT {

    /** In proc(5) it is the 19th field; the second one ends with the last parenthesis of the line. */
    private static final int NICE_AFTER_NAME = 16;

    @Test
    void onlyTheThreadThatAsksIsNice() throws Exception {
        long before = nice();

        long inside = runByAnotherThread(NicenessIT::nice);

        assertThat(inside).isEqualTo(Niceness.BEHIND_MATCHES);
        assertThat(nice()).isEqualTo(before);
    }

    @Test
    void theCompilersAreNiceOnceTheyAreTold() throws Exception {
        Niceness.lowerCompilers();

        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            List<Path> compilers = threads.filter(NicenessIT::isCompiler).toList();
            assertThat(compilers).isNotEmpty();
            for (Path compiler : compilers) {
                assertThat(nice(compiler.resolve("stat"))).isEqualTo(Niceness.BEHIND_MATCHES);
            }
        }
    }

    private static boolean isCompiler(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).matches("C[12] Comp.*\\n");
        } catch (IOException e) {
            return false;
        }
    }

    private static long runByAnotherThread(Callable<Long> question) throws Exception {
        FutureTask<Long> answer = new FutureTask<>(question);
        Thread thread = Thread.ofPlatform().start(Niceness.behindMatches(answer));
        thread.join();
        return answer.get();
    }

    private static long nice() throws Exception {
        return nice(Path.of("/proc/thread-self/stat"));
    }

    private static long nice(Path file) throws IOException {
        String stat = Files.readString(file);
        List<String> fields =
                List.of(stat.substring(stat.lastIndexOf(')') + 2).trim().split(" "));
        return Long.parseLong(fields.get(NICE_AFTER_NAME));
    }
}
