package dev.naadam.server.app.secrets;

/** The keys of one kind as they are now. Asked for every use: they change while the server runs. Any thread. */
public interface KeySource {

    /** The keys at this moment; immutable, and the same object until something changes. */
    KeyRing ring();
}
