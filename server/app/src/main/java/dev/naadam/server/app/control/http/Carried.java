package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestHeadersBuilder;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import dev.naadam.server.app.control.Caller;
import dev.naadam.server.app.control.NodeLine.Question;
import dev.naadam.server.app.control.NodeLine.Reply;
import dev.naadam.server.app.control.http.MatchOperation.Asked;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request about a match on its way to the node that hosts it, and the answer on its way back.
 *
 * @param operation name of what is asked
 * @param matchId about which match
 * @param asked the request
 */
record Carried(String operation, UUID matchId, Asked asked) {

    /** What such a question is about. */
    static final String TOPIC = "match";

    private static final List<String> REQUEST_HEADERS = List.of("content-type", "if-match", "if-none-match");
    private static final List<String> RESPONSE_HEADERS = List.of("content-type", "location", "etag", "retry-after");

    /** What a letter's particulars may be; longer headers are no ETags of ours. */
    private static final Pattern CARRIED = Pattern.compile("[ -~]{1,256}");

    Question question() {
        TreeMap<String, String> texts = new TreeMap<>(Map.of(
                "operation", operation,
                "match", matchId.toString(),
                "slot", Integer.toString(asked.slot()),
                "key", asked.caller().keyId(),
                "organizer", asked.caller().organizer()));
        for (String name : REQUEST_HEADERS) {
            String value = String.join(", ", asked.headers().getAll(name));
            if (!value.isEmpty()) {
                if (!CARRIED.matcher(value).matches()) {
                    throw QueryFields.refused(name, "not 1 to 256 printable ASCII characters");
                }
                texts.put(name, value);
            }
        }
        return new Question(TOPIC, texts, asked.body());
    }

    /** What another node asks; null if it is nothing that can be asked. */
    static @Nullable Carried read(Question question) {
        Map<String, String> texts = question.texts();
        try {
            UUID matchId = UUID.fromString(texts.getOrDefault("match", ""));
            int slot = Integer.parseInt(texts.getOrDefault("slot", ""));
            RequestHeadersBuilder headers = RequestHeaders.builder(HttpMethod.POST, "/");
            REQUEST_HEADERS.stream().filter(texts::containsKey).forEach(name -> headers.set(name, texts.get(name)));
            // the scopes were judged where the request came in
            Caller caller =
                    new Caller(texts.getOrDefault("key", ""), texts.getOrDefault("organizer", ""), Set.of(), null);
            return new Carried(
                    texts.getOrDefault("operation", ""),
                    matchId,
                    new Asked(caller, slot, headers.build(), question.body()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static CompletionStage<Reply> reply(HttpResponse response) {
        return response.aggregate()
                .exceptionally(failure -> Problem.of(ProblemType.INTERNAL, "It is in the log of the match's node.")
                        .response())
                .thenApply(Carried::reply);
    }

    private static Reply reply(AggregatedHttpResponse page) {
        TreeMap<String, String> texts = new TreeMap<>();
        for (String name : RESPONSE_HEADERS) {
            String value = page.headers().get(name);
            if (value != null) {
                texts.put(name, value);
            }
        }
        return new Reply(page.status().code(), texts, page.content().array());
    }

    static HttpResponse response(Reply reply) {
        ResponseHeadersBuilder headers = ResponseHeaders.builder(HttpStatus.valueOf(reply.status()));
        reply.texts().forEach(headers::set);
        return HttpResponse.of(headers.build(), HttpData.wrap(reply.body()));
    }
}
