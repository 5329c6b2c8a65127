package dev.naadam.server.app.region;

/** A catalogue that cannot be used; the message is one line for the operator. */
public final class CatalogueException extends Exception {

    private static final long serialVersionUID = 1;

    CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }
}
