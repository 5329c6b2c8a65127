package dev.naadam.server.app.control;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/** How nodes ask each other. Any thread; nothing blocks and no stage fails. */
@FunctionalInterface
public interface NodeLine {

    /** Asks a node; empty if no answer came within three seconds, or the question could not be sent. */
    CompletionStage<Optional<Reply>> ask(String node, Question question);

    /**
     * What is asked.
     *
     * @param topic names who answers it
     * @param texts particulars by name, at most 16 of at most 256 characters
     * @param body anything, at most 120 KiB
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Question(String topic, SortedMap<String, String> texts, byte[] body) {

        public Question {
            texts = new TreeMap<>(texts);
        }
    }

    /**
     * What is answered.
     *
     * @param status as of HTTP
     * @param texts particulars, bounded as above
     * @param body anything, bounded as above
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Reply(int status, SortedMap<String, String> texts, byte[] body) {

        public Reply {
            texts = new TreeMap<>(texts);
        }
    }

    /** Answers questions of one topic; its stage must not fail. */
    @FunctionalInterface
    interface Answerer {

        /** The answer to a question. */
        CompletionStage<Reply> answer(Question question);
    }
}
