package dev.naadam.server.app.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files and folders that only the account of the server may read (0600 and 0700 where the file system has such bits).
 *
 * <p>A file appears whole or not at all, also when the process is killed half-way: it is written beside its place
 * under a name of its own and then moved or linked there.
 */
public final class OwnerOnlyFile {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** A group may read: that is how some orchestrators hand secrets to an account. */
    private static final Set<PosixFilePermission> TOO_OPEN = EnumSet.of(
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private OwnerOnlyFile() {}

    /** Creates the folder and its parents; one that exists is left as it is. */
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions("rwx------"));
        }
    }

    /** Writes the file, taking the place of an older one. */
    public static void replace(Path file, String text) throws IOException {
        Path written = writeBeside(file, text);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Writes the file unless there is one.
     *
     * <p>A hard link and not a move, because of two processes that do this at once exactly one link succeeds.
     *
     * @return whether this call created it
     */
    public static boolean createOnce(Path file, String text) throws IOException {
        Path written = writeBeside(file, text);
        try {
            Files.createLink(file, written);
            return true;
        } catch (FileAlreadyExistsException ignored) {
            return false;
        } finally {
            Files.delete(written);
        }
    }

    /** Whether others may read the file, or anybody but its owner may change it. */
    static boolean isOpenToOthers(Path file) throws IOException {
        return POSIX && !Collections.disjoint(Files.getPosixFilePermissions(file), TOO_OPEN);
    }

    private static Path writeBeside(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is no file in a folder");
        }
        Path written = Files.createTempFile(folder, ".new-", ".tmp", permissions("rw-------"));
        return Files.writeString(written, text, StandardCharsets.UTF_8);
    }

    private static FileAttribute<?>[] permissions(String bits) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(bits))}
                : new FileAttribute<?>[0];
    }
}
