package dev.naadam.server.app.control;

import java.util.Locale;

/** Why a match ended that would have gone on. */
public enum EndReason {
    /** Its node was drained and its time was over. */
    DRAINED,
    /** Its players' lines were not what was promised, and its policy was to be given another region. */
    MISPLACED,
    /** Its node died. */
    NODE_LOST;

    /** As the API calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
