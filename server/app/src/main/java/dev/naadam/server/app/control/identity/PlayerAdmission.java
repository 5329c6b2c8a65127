package dev.naadam.server.app.control.identity;

import dev.naadam.protocol.beacon.MeasuredPlayer;

/** What a player token is worth. */
public sealed interface PlayerAdmission {

    /** It is valid. */
    record Admitted(MeasuredPlayer player) implements PlayerAdmission {}

    /** It is not, whatever the reason: telling them apart would help only those who forge. */
    record Denied() implements PlayerAdmission {}

    /** Nobody can tell at the moment: the store is away, or asked by too many others. */
    record Undecided() implements PlayerAdmission {}
}
