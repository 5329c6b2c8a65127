package dev.naadam.server.app.games;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One part of a check's report.
 *
 * @param name one word
 * @param holds whether the promise is kept
 * @param summary one line
 * @param details lines below it
 * @param json the same for programs; without "holds" if nothing is promised
 */
record Section(String name, boolean holds, String summary, List<String> details, ObjectNode json) {

    /** The first word of its line; what is only measured has no verdict. */
    String verdict() {
        if (!json.has("holds")) {
            return "seen";
        }
        return holds ? "ok" : "BROKEN";
    }
}
