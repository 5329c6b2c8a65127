package dev.naadam.loadtest;

import dev.naadam.client.control.ControlApi;
import dev.naadam.loadtest.bot.BotOrder;
import dev.naadam.loadtest.bot.BotRun;
import dev.naadam.loadtest.node.NodeAddress;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command line of a single bot. */
@Command(
        name = "bot",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Plays one player of a match that exists, to its end, in a process of its own.",
            "Killed and started again it is back in the running match: its new ticket ends the older session."
        },
        footer = {
            "",
            "The API key is read from --api-key-file, or from the environment variable " + OrganizerOptions.KEY_VARIABLE
                    + ".",
            "",
            "Exit status: 0 the match has ended, 1 the bot was lost before, 2 wrong options."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything is called
final class BotCommand implements Callable<Integer> {

    @Mixin
    private OrganizerOptions organizer;

    @Option(names = "--match", paramLabel = "ID", required = true, description = "Id of the match.")
    private String match;

    @Option(names = "--player", paramLabel = "NAME", required = true, description = "A player of its roster.")
    private String player;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Fixes what the bot does. Default: ${DEFAULT-VALUE}")
    private long randomSeed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String key = System.getenv(OrganizerOptions.KEY_VARIABLE);
        ControlApi api = organizer.node(spec, key).control();
        new BotRun(order(key), api, System.out, System::nanoTime).run();
        return 0;
    }

    /**
     * Who plays where, checked before anything is sent.
     *
     * @param keyOfEnvironment null: there is none
     */
    BotOrder order(@Nullable String keyOfEnvironment) {
        NodeAddress node = organizer.node(spec, keyOfEnvironment);
        return new BotOrder(node.api(), node.apiKey(), match, player, randomSeed);
    }
}
