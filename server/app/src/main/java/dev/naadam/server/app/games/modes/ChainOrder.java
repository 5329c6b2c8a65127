package dev.naadam.server.app.games.modes;

import dev.naadam.game.Game;
import dev.naadam.game.GameCatalog;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Games;
import dev.naadam.game.load.GamesFolder;
import dev.naadam.game.load.GamesFolderException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What every child shall play.
 *
 * @param game its name
 * @param folder of games; null = bundled ones only
 * @param setup of every match
 * @param randomSeed of the first match
 * @param ticks of all matches together
 */
public record ChainOrder(String game, @Nullable Path folder, GameSetup setup, long randomSeed, long ticks) {

    static final int WORDS = 7;

    /** The most ticks whose inputs fit the recording. */
    public static long maxTicks(GameSetup setup, int inputBytes) {
        return Recording.MAX_BYTES / RecordedTick.lengthBytes(setup.players(), inputBytes);
    }

    /** The command line that {@link #parse} understands. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(game);
        words.add(folder == null ? "" : folder.toAbsolutePath().toString());
        words.add(Integer.toString(setup.tickRateHz()));
        words.add(setup.teamOfSlot().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        // neither name nor value has blanks
        words.add(setup.options().entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" ")));
        words.add(Long.toString(randomSeed));
        words.add(Long.toString(ticks));
        return words;
    }

    static ChainOrder parse(List<String> words) {
        List<Integer> teams =
                Arrays.stream(words.get(3).split(" ", -1)).map(Integer::valueOf).toList();
        SortedMap<String, String> options = new TreeMap<>();
        for (String option : words.get(4).split(" ", -1)) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                options.put(option.substring(0, equals), option.substring(equals + 1));
            }
        }
        return new ChainOrder(
                words.get(0),
                words.get(1).isEmpty() ? null : Path.of(words.get(1)),
                new GameSetup(Integer.parseInt(words.get(2)), teams, options),
                Long.parseLong(words.get(5)),
                Long.parseLong(words.get(6)));
    }

    ChainOrder withTicks(long fewer) {
        return new ChainOrder(game, folder, setup, randomSeed, fewer);
    }

    Game find() throws GamesFolderException {
        GameCatalog bundled = Games.onClassPath();
        GameCatalog games = folder == null ? bundled : GamesFolder.load(folder, bundled);
        return games.find(game).orElseThrow();
    }
}
