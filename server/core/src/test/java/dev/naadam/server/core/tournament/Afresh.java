package dev.naadam.server.core.tournament;

/** A tournament worked out from its document and facts at once, without anything that was kept from decision to decision. */
public final class Afresh {

    private Afresh() {}

    /** Must be the same tournament. */
    public static Tournament of(Tournament tournament) {
        return Documents.open(tournament.document()).with(tournament.facts());
    }
}
