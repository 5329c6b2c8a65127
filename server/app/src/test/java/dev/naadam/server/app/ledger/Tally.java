package dev.naadam.server.app.ledger;

import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling;
import java.util.ArrayList;
import java.util.List;

/**
 * The smallest rules that show everything: words are said, each once, after somebody opened. {@code later} is due a second
 * after it was said, and {@code now} at once, until {@code done} is said.
 *
 * @param words said so far
 * @param dueMillis when {@code done} must be said, ms since 1970
 */
public record Tally(List<String> words, long dueMillis) {

    public Tally {
        words = List.copyOf(words);
    }

    /** To say a word. */
    public record Say(String word) {}

    /** Words come first in, first out. */
    public static final Rules<Tally, Say> RULES = new Rules<>() {
        @Override
        public Tally blank() {
            return new Tally(List.of(), NEVER);
        }

        @Override
        public Ruling<Tally> rule(Tally state, Say order, Occasion occasion) {
            boolean isFirst = state.words().isEmpty();
            if (state.words().contains(order.word())) {
                return new Ruling.Known<>();
            }
            if (isFirst != order.word().equals("open")) {
                return new Ruling.Refused<>(Ruling.Kind.CONFLICT, "/word", '"' + order.word() + "\": not now");
            }
            List<String> words = new ArrayList<>(state.words());
            words.add(order.word());
            return new Ruling.Accepted<>(new Tally(words, due(state, order.word(), occasion.atMillis())));
        }

        @Override
        public long dueMillis(Tally state) {
            return state.dueMillis();
        }

        private static long due(Tally state, String word, long atMillis) {
            return switch (word) {
                case "later" -> atMillis + 1_000;
                case "now" -> 0;
                case "done" -> NEVER;
                default -> state.dueMillis();
            };
        }
    };

    /** Just the word, in quotes. */
    public static final OrderText<Say> TEXT = new OrderText<>() {
        @Override
        public String write(Say order) {
            return '"' + order.word() + '"';
        }

        @Override
        public Say read(String text) throws UnreadableOrder {
            if (text.length() < 3 || text.charAt(0) != '"' || text.indexOf('"', 1) != text.length() - 1) {
                throw new UnreadableOrder(text.length() + " characters (expected: a word in quotes)");
            }
            return new Say(text.substring(1, text.length() - 1));
        }
    };
}
