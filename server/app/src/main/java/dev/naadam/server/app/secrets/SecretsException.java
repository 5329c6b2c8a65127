package dev.naadam.server.app.secrets;

/** The secrets folder can't be used; the message is one line that names the folder or the file. */
public final class SecretsException extends Exception {

    SecretsException(String message) {
        super(message);
    }

    SecretsException(String message, Throwable cause) {
        super(message, cause);
    }
}
