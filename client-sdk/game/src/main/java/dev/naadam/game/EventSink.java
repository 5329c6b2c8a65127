package dev.naadam.game;

/** Takes what happened in a tick, to be delivered reliably and in order to those who may know. */
@FunctionalInterface
public interface EventSink {

    /** Audience of an event that everybody may know. */
    long EVERYBODY = -1L;

    /** Drops everything: for replays and bots that only need the state. */
    EventSink NONE = (audience, event, length) -> {};

    /**
     * Reports one event.
     *
     * @param audience bit {@code slot} set: that slot is told
     * @param event bytes of the game's own format; read during the call, so the array may be reused
     * @param length 1 to {@link GameLimits#MAX_EVENT_BYTES}
     */
    void event(long audience, byte[] event, int length);
}
