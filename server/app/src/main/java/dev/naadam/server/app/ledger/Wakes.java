package dev.naadam.server.app.ledger;

import java.util.List;

/**
 * Who else is sent on an errand when something was appended to a ledger: the webhooks of a tournament, say. What has to
 * happen in the ledger itself the rules know.
 *
 * @param <S> how things stand
 */
@FunctionalInterface
public interface Wakes<S> {

    /** Those that are due once this state holds; at most {@link Due#MAX_WOKEN}. */
    List<Errand> after(LedgerId id, S state);

    /** Nobody ever is. */
    static <S> Wakes<S> nobody() {
        return (id, state) -> List.of();
    }
}
