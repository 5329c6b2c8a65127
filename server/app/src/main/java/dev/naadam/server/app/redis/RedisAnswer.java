package dev.naadam.server.app.redis;

import java.util.HashMap;
import java.util.Map;

/** What was found at a port. */
sealed interface RedisAnswer {

    /** Nobody listens there. */
    record Refused() implements RedisAnswer {}

    /** Somebody listens and says nothing in time: a stopped or hung process. */
    record Silent() implements RedisAnswer {}

    /** Somebody who is no Redis, or one that does not take the folder's password. */
    record Stranger() implements RedisAnswer {}

    /**
     * A Redis that took the password.
     *
     * @param pid its process
     * @param runMarker drawn at random by each run of a Redis
     * @param configFile the file it was started with
     * @param isLoading whether it still reads its append-only file and refuses ordinary commands
     */
    record Serving(long pid, String runMarker, String configFile, boolean isLoading) implements RedisAnswer {

        /** Reads the text of INFO; lines that matter and are missing come out as what matches nothing. */
        static Serving fromInfo(String info) {
            Map<String, String> fields = new HashMap<>();
            for (String line : info.split("\r\n", -1)) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    fields.put(line.substring(0, colon), line.substring(colon + 1));
                }
            }
            return new Serving(
                    pid(fields.getOrDefault("process_id", "")),
                    fields.getOrDefault("run_id", ""),
                    fields.getOrDefault("config_file", ""),
                    !"0".equals(fields.get("loading")));
        }

        private static long pid(String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException ignored) {
                return RunFile.NO_PID;
            }
        }
    }
}
