package dev.naadam.server.app.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files for one owner, whole or not at all. */
class OwnerOnlyFileIT {

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCreatedFirst() throws Exception {
        Path file = folder.resolve("file");

        assertThat(OwnerOnlyFile.createOnce(file, "first")).isTrue();
        assertThat(OwnerOnlyFile.createOnce(file, "second")).isFalse();

        assertThat(file).hasContent("first");
    }

    @Test
    void replacesWhatIsThereAndLeavesNothingElse() throws Exception {
        Path file = folder.resolve("file");

        OwnerOnlyFile.replace(file, "first");
        OwnerOnlyFile.replace(file, "second");

        assertThat(file).hasContent("second");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }
}
