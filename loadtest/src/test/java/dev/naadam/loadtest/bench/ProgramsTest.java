package dev.naadam.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {

    @TempDir
    private Path folder;

    @Test
    void prefersTheFirstNameWhereverItLies() throws Exception {
        Path gcc = program("a/gcc", "rwx------");
        Path cc = program("b/cc", "rwx------");

        assertThat(Programs.findOn(path(), "cc", "gcc")).contains(cc);
        assertThat(Programs.findOn(path(), "clang", "gcc")).contains(gcc);
    }

    @Test
    void findsNothingThatCanNotBeRun() throws Exception {
        program("a/cc", "rw-------");
        Files.createDirectories(folder.resolve("b/cc"));

        assertThat(Programs.findOn(path(), "cc")).isEmpty();
        assertThat(Programs.findOn("", "cc")).isEmpty();
    }

    private String path() {
        return folder.resolve("a") + ":" + folder.resolve("b") + "::" + folder.resolve("nowhere");
    }

    private Path program(String name, String permissions) throws IOException {
        Path program = folder.resolve(name);
        Files.createDirectories(program.getParent());
        Files.createFile(program);
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString(permissions));
    }
}
