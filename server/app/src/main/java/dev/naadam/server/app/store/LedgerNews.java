package dev.naadam.server.app.store;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Redis tells of what is appended and due, as long as it is open; the connection comes back and subscribes again by
 * itself. What was told in between is lost. Not sealed: whoever can write to Redis can make nodes look, and no more.
 */
public final class LedgerNews implements AutoCloseable {

    /** Where it is told. */
    static final String CHANNEL = "naadam:ledger-news";

    private static final Pattern TEXT = Pattern.compile("([a-z]{1,16}:[0-9a-f-]{36}) ([0-9]{1,10}) ([0-9]{1,19})");

    private final StatefulRedisPubSubConnection<String, String> connection;

    /** Whoever is told, on an I/O thread; it must return at once. */
    public interface Listener {

        /**
         * Something was written.
         *
         * @param member the ledger, or what else is due
         * @param number of the entry; 0: there is none
         * @param dueEpochMillis when the first thing is due
         */
        void heard(String member, long number, long dueEpochMillis);
    }

    LedgerNews(StatefulRedisPubSubConnection<String, String> connection, Listener listener) {
        this.connection = connection;
        connection.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String text) {
                hear(text, listener);
            }
        });
        connection.sync().subscribe(CHANNEL);
    }

    static String text(String member, long number, long dueEpochMillis) {
        return member + ' ' + number + ' ' + dueEpochMillis;
    }

    /** What begins like one of ours and is none is nobody's news. */
    static void hear(@Nullable String text, Listener listener) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        if (parts.matches()) {
            try {
                listener.heard(parts.group(1), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)));
            } catch (NumberFormatException beyondLong) {
                // nineteen nines are no time
            }
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
