package dev.naadam.server.app.control;

import dev.naadam.game.Game;
import dev.naadam.game.GameLimits;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SetupCheck;
import dev.naadam.protocol.Entropy;
import dev.naadam.server.app.control.Refusal.BadField;
import dev.naadam.server.core.session.MatchSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Turns what an organizer asks for into a match that can be played, or says why not. Any thread; changes nothing. */
public final class MatchDrafts {

    private final SortedMap<String, Game> games;
    private final Entropy entropy;
    private final LongSupplier wallClockMillis;

    /**
     * Drafts matches for any node.
     *
     * @param games what can be played here, by name
     * @param entropy for ids and random seeds
     * @param wallClockMillis ms since 1970
     */
    public MatchDrafts(Map<String, Game> games, Entropy entropy, LongSupplier wallClockMillis) {
        this.games = new TreeMap<>(games);
        this.entropy = entropy;
        this.wallClockMillis = wallClockMillis;
    }

    /** Whether a game can be played here. */
    boolean knows(String game) {
        return games.containsKey(game);
    }

    /** Judges the fields in the order in which the document of the API lists them. */
    Answer<MatchDraft> draft(String organizer, MatchRequest request) {
        Game game = games.get(request.game());
        if (game == null) {
            return bad("/game", Names.quoted(request.game()) + " is unknown (expected one of: " + names() + ")");
        }
        BadField fault = optionFault(request.setup());
        if (fault != null) {
            return new Answer.Refused<>(fault);
        }
        return switch (Roster.judge(request.teams())) {
            case Answer.Refused<List<Team>> refused -> new Answer.Refused<>(refused.why());
            case Answer.Done<List<Team>> roster -> draft(organizer, game, roster.value(), request);
        };
    }

    /** What a shard needs to know of a match that was drafted here. */
    MatchSpec specOf(MatchDescription match) {
        Game game = Objects.requireNonNull(games.get(match.game()), match.game());
        return new MatchSpec(
                match.id(),
                game,
                match.setup(),
                match.players(),
                match.randomSeed(),
                match.terms(),
                match.durability());
    }

    private Answer<MatchDraft> draft(String organizer, Game game, List<Team> teams, MatchRequest request) {
        int rateHz = request.tickRateHz();
        if (rateHz < GameLimits.MIN_TICK_RATE_HZ || rateHz > GameLimits.MAX_TICK_RATE_HZ) {
            String range = GameLimits.MIN_TICK_RATE_HZ + " to " + GameLimits.MAX_TICK_RATE_HZ;
            return bad("/tickRateHz", rateHz + " (expected: " + range + ")");
        }
        GameSetup setup = new GameSetup(rateHz, Roster.teamOfSlot(teams), request.setup());
        return switch (game.check(setup)) {
            case SetupCheck.Unplayable fault -> bad(pathOf(fault.field()), fault.reason());
            case SetupCheck.Playable playable -> new Answer.Done<>(describe(organizer, game, setup, teams, request));
        };
    }

    private MatchDraft describe(String organizer, Game game, GameSetup setup, List<Team> teams, MatchRequest request) {
        Long asked = request.randomSeed();
        long randomSeed = asked == null ? entropy.nextLong() : asked;
        return new MatchDraft(
                drawId(),
                organizer,
                game.name(),
                setup,
                teams,
                randomSeed,
                request.region(),
                wallClockMillis.getAsLong(),
                request.terms(),
                request.durability());
    }

    /** A random id, RFC 9562 section 5.4: version 4, variant 10. */
    private UUID drawId() {
        long high = (entropy.nextLong() & ~0xf000L) | 0x4000L;
        long low = (entropy.nextLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(high, low);
    }

    private static @Nullable BadField optionFault(SortedMap<String, String> options) {
        if (options.size() > GameLimits.MAX_OPTIONS) {
            return new BadField(
                    "/setup", options.size() + " options (expected: at most " + GameLimits.MAX_OPTIONS + ")");
        }
        String expected = " (expected: 1 to " + GameLimits.MAX_OPTION_CHARS + " printable ASCII characters, no spaces)";
        for (Map.Entry<String, String> option : options.entrySet()) {
            if (!isOptionText(option.getKey())) {
                return new BadField("/setup", "option name " + Names.quoted(option.getKey()) + expected);
            }
            if (!isOptionText(option.getValue())) {
                return new BadField(pathOf(option.getKey()), Names.quoted(option.getValue()) + expected);
            }
        }
        return null;
    }

    private static boolean isOptionText(String text) {
        return !text.isEmpty()
                && text.length() <= GameLimits.MAX_OPTION_CHARS
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** A game names two fields of the request, or one of its own options. */
    private static String pathOf(String gameField) {
        return gameField.equals("teams") || gameField.equals("tickRateHz")
                ? "/" + gameField
                : JsonPointer.of("setup", gameField);
    }

    private static Answer<MatchDraft> bad(String field, String reason) {
        return new Answer.Refused<>(new BadField(field, reason));
    }

    private String names() {
        return String.join(", ", games.keySet());
    }
}
