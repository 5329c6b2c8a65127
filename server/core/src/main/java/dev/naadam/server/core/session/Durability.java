package dev.naadam.server.core.session;

/** What a match promises about the ticks that its players have seen, if its server dies (decision 0033). */
public enum Durability {
    /** A tick is shown once its inputs and hash are committed: no tick that was shown is ever lost. */
    STRICT,
    /** A tick is shown at once and says how far the committed one is behind: what was shown lately may be taken back. */
    PROVISIONAL,
    /** In no log: the match ends with its server, and needs no store while it runs. */
    NONE
}
