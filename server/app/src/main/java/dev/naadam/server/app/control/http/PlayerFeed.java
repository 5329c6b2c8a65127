package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.Phase;
import dev.naadam.server.core.lobby.Seat;
import dev.naadam.server.core.lobby.series.MatchTry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one player is told who is in a lobby: how it stands, the newest only, and a ticket to each match as soon as it is
 * there. Any thread. A stream that begins anew gets a new ticket: whoever comes back may have lost the one before, and the
 * first use of the new one ends it.
 */
final class PlayerFeed implements Feed {

    private final LobbyWatch watch;
    private final String player;
    private final Function<UUID, CompletionStage<Optional<ObjectNode>>> tickets;
    private final Executor later;
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private @Nullable UUID asked;
    private @Nullable String ticket;

    /**
     * Nothing told yet.
     *
     * @param tickets mints one for a match; empty: not now
     * @param later runs what it is given in a moment
     */
    PlayerFeed(
            LobbyWatch watch,
            String player,
            Function<UUID, CompletionStage<Optional<ObjectNode>>> tickets,
            Executor later) {
        this.watch = watch;
        this.player = player;
        this.tickets = tickets;
        this.later = later;
    }

    @Override
    public @Nullable Line after(long id) {
        Line newest = watch.line();
        if (newest.id() > id) {
            return newest;
        }
        UUID match = match(watch.newest().state());
        String minted = take(match);
        return minted == null ? null : new Line(id, minted);
    }

    @Override
    public boolean isCompleteAt(long id) {
        return watch.log().isOver();
    }

    @Override
    public long newestId() {
        return watch.log().newestNumber();
    }

    @Override
    public void wake(Runnable reader) {
        readers.add(reader);
        watch.log().wake(reader);
    }

    @Override
    public void forget(Runnable reader) {
        readers.remove(reader);
        watch.log().forget(reader);
    }

    /** The match that this player is to play now. */
    private @Nullable UUID match(Lobby lobby) {
        Seat seat = lobby.people().teams().isEmpty() ? null : lobby.people().seatOf(player);
        MatchTry open = lobby.series().openTry();
        boolean isPlaying =
                lobby.phase() == Phase.PLAYING && seat != null && seat.role() == Seat.Role.PLAYER && open != null;
        return isPlaying && open != null ? open.match() : null;
    }

    private @Nullable String take(@Nullable UUID match) {
        boolean isNew;
        String minted;
        synchronized (this) {
            isNew = match != null && !match.equals(asked);
            minted = isNew ? null : ticket;
            ticket = null;
            if (isNew) {
                asked = match;
            }
        }
        if (isNew && match != null) {
            ask(match);
        }
        return minted;
    }

    private void ask(UUID match) {
        var told = tickets.apply(match).thenAccept(answer -> {
            if (answer.isPresent()) {
                give(match, answer.get());
            } else {
                later.execute(() -> askAgain(match));
            }
        });
        assert told != null;
    }

    private void give(UUID match, ObjectNode minted) {
        synchronized (this) {
            if (match.equals(asked)) {
                minted.put("match", match.toString());
                // no id: whoever comes back names the lobby's version
                ticket = "event: ticket\ndata: " + new String(Json.bytes(minted), StandardCharsets.UTF_8) + "\n\n";
            }
        }
        readers.forEach(Runnable::run);
    }

    private void askAgain(UUID match) {
        synchronized (this) {
            asked = match.equals(asked) ? null : asked;
        }
        readers.forEach(Runnable::run);
    }
}
