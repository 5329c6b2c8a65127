package dev.naadam.server.app.control.identity;

import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.server.app.control.PlayerTokens;
import dev.naadam.server.app.control.identity.PlayerAdmission.Admitted;
import dev.naadam.server.app.control.identity.PlayerAdmission.Denied;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Lets players in by a token of the platform or by one of their organizer's identity system. Any thread. */
public final class PlayerDoor {

    private final PlayerTokens platform;
    private final Identities identities;

    public PlayerDoor(PlayerTokens platform, Identities identities) {
        this.platform = platform;
        this.identities = identities;
    }

    /** Judges the text of a token as it came over the network. */
    public CompletionStage<PlayerAdmission> admit(String text) {
        // the platform's are base64url, which has no dots
        if (text.indexOf('.') >= 0) {
            return identities.admit(text);
        }
        MeasuredPlayer player = platform.holder(text);
        return CompletableFuture.completedStage(player == null ? new Denied() : new Admitted(player));
    }
}
