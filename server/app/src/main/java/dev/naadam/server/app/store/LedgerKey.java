package dev.naadam.server.app.store;

import java.util.UUID;

/**
 * Names a ledger.
 *
 * @param kind of ledger, such as {@code lobby}
 * @param id of what it is about
 */
public record LedgerKey(String kind, UUID id) {

    public LedgerKey {
        Bounds.requireId("kind", kind);
    }

    /** Where it is. */
    String key() {
        return StoreKeys.ledger(kind, id);
    }

    /** As what it is due. */
    String member() {
        return kind + ':' + id;
    }
}
