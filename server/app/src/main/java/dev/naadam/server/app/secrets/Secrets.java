package dev.naadam.server.app.secrets;

/**
 * All keys at one moment.
 *
 * @param fleet for connect tokens
 * @param store for records in Redis, and cursors
 * @param platform for what players and beacons are vouched for with
 */
record Secrets(KeyRing fleet, KeyRing store, KeyRing platform) {

    KeyRing of(SecretKind kind) {
        return switch (kind) {
            case FLEET -> fleet;
            case STORE -> store;
            case PLATFORM -> platform;
        };
    }
}
