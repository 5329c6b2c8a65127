package dev.naadam.server.app.secrets;

/**
 * All keys at one moment.
 *
 * @param fleet for connect tokens
 * @param store for records in Redis, and cursors
 */
record Secrets(KeyRing fleet, KeyRing store) {

    KeyRing of(SecretKind kind) {
        return switch (kind) {
            case FLEET -> fleet;
            case STORE -> store;
        };
    }
}
