package dev.naadam.game;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everybody holds a card that only its owner may see; an input is the next card. One that leaks shows all of them. */
final class HiddenGame implements Game {

    static final GameSetup TABLE_OF_THREE = new GameSetup(60, List.of(0, 1, 2), new TreeMap<>());

    private final boolean isLeaky;

    HiddenGame(boolean isLeaky) {
        this.isLeaky = isLeaky;
    }

    @Override
    public String name() {
        return "hidden";
    }

    @Override
    public int rulesVersion() {
        return 1;
    }

    @Override
    public int inputBytes() {
        return 1;
    }

    @Override
    public SetupCheck check(GameSetup setup) {
        return new SetupCheck.Playable();
    }

    @Override
    public ViewSchema viewSchema(GameSetup setup) {
        return ViewSchema.builder()
                .table("cards", setup.players())
                .unsigned("card", 8)
                .build();
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        return (tick, view, input) -> input[0] = (byte) (tick + slot);
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new Match(setup.players());
    }

    private final class Match implements Simulation {

        private final byte[] cards;
        private long tick;

        Match(int players) {
            this.cards = new byte[players];
        }

        @Override
        public long tick() {
            return tick;
        }

        @Override
        public void step(TickInputs inputs, EventSink events) {
            tick++;
            System.arraycopy(inputs.bytes(), 0, cards, 0, cards.length);
        }

        @Override
        public void write(BitWriter out) {
            out.write(tick, 32);
            for (byte card : cards) {
                out.write(card, 8);
            }
        }

        @Override
        public boolean read(BitReader in) {
            tick = in.read(32);
            for (int slot = 0; slot < cards.length; slot++) {
                cards[slot] = (byte) in.read(8);
            }
            return in.isExhausted();
        }

        @Override
        public int views() {
            return cards.length;
        }

        @Override
        public int viewOf(int slot) {
            return slot;
        }

        @Override
        public void view(int view, ViewFrame frame) {
            frame.clear();
            for (int slot = 0; slot < cards.length; slot++) {
                if (isLeaky || slot == view) {
                    frame.put(0, slot);
                    frame.set(0, slot, 0, cards[slot] & 0xFF);
                }
            }
        }

        @Override
        public void changeHidden(int view, SeededRandom random) {
            byte own = cards[view];
            for (int slot = 0; slot < cards.length; slot++) {
                cards[slot] = (byte) (cards[slot] + 1 + random.nextInt(255));
            }
            cards[view] = own;
        }

        @Override
        public @Nullable Outcome outcome() {
            return null;
        }
    }
}
