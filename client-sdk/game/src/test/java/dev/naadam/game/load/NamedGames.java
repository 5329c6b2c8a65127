package dev.naadam.game.load;

import dev.naadam.game.BrokenGame;

/** Games that differ in their names, and one that can't be made. */
final class NamedGames {

    private NamedGames() {}

    public static final class Chess extends BrokenGame {
        @Override
        public String name() {
            return "chess";
        }
    }

    public static final class AnotherChess extends BrokenGame {
        @Override
        public String name() {
            return "chess";
        }
    }

    public static final class Go extends BrokenGame {
        @Override
        public String name() {
            return "go";
        }
    }

    public static final class Draughts extends BrokenGame {
        @Override
        public String name() {
            return "draughts";
        }
    }

    public static final class Shouting extends BrokenGame {
        @Override
        public String name() {
            return "CHESS!";
        }
    }

    public static final class Throwing extends BrokenGame {
        public Throwing() {
            throw new IllegalStateException("no board");
        }
    }
}
