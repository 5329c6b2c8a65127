package dev.naadam.server.app.control.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as it was at one moment, with the option that named it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PemFile(String option, Path file, byte[] bytes) {

    /** A chain of ten certificates with 4096-bit keys takes a quarter of it. */
    private static final int MAX_BYTES = 64 * 1024;

    static PemFile read(String option, Path file) throws TlsFilesException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new TlsFilesException(option + " " + file + " is longer than " + MAX_BYTES + " bytes");
            }
            return new PemFile(option, file, bytes);
        } catch (IOException e) {
            throw new TlsFilesException(option + " " + file + " can't be read");
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    TlsFilesException refused(String why) {
        return new TlsFilesException(this + " " + why);
    }

    @Override
    public String toString() {
        return option + " " + file;
    }
}
