package dev.naadam.server.app.control.identity;

import dev.naadam.server.app.control.StoreAnswer;
import java.util.concurrent.CompletionStage;

/** Keeps what organizers have configured. Returns at once; stages never fail. */
public interface IdentityStore {

    /** An organizer's; {@code Absent} if there is none. */
    CompletionStage<StoreAnswer<Identity>> load(String organizer);

    /** Keeps one instead of whatever was there. Never {@code Absent}. */
    CompletionStage<StoreAnswer<Identity>> save(Identity identity);

    /** Forgets an organizer's; answers whose. Never {@code Absent}. */
    CompletionStage<StoreAnswer<String>> remove(String organizer);
}
