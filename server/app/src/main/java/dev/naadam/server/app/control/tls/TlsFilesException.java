package dev.naadam.server.app.control.tls;

/** The files can't be used; the message is one line that names the option and the file, and quotes nothing of it. */
@SuppressWarnings("serial") // never serialised
public final class TlsFilesException extends Exception {

    TlsFilesException(String message) {
        super(message);
    }
}
