package dev.naadam.arena.bot;

/** What a plan wants done in this tick while nobody is fought. Made once, filled again every tick. */
final class Order {

    private int place;
    private boolean walks;
    private boolean uses;
    private boolean hasTime;
    private boolean isSet;
    private boolean isPressing;
    private long watchX;
    private long watchY;

    /** Stand at a place, and there look around towards a point. */
    Order go(int place, long watchX, long watchY) {
        this.place = place;
        this.watchX = watchX;
        this.watchY = watchY;
        this.walks = false;
        this.uses = false;
        this.hasTime = true;
        this.isPressing = false;
        this.isSet = true;
        return this;
    }

    /** Nothing to do but to stand. */
    Order none() {
        this.isSet = false;
        this.uses = false;
        this.walks = false;
        this.hasTime = true;
        this.isPressing = true;
        return this;
    }

    /** Without a sound. */
    Order walk() {
        walks = true;
        return this;
    }

    /** Hold <i>use</i> where the bot stands. */
    Order use() {
        uses = true;
        return this;
    }

    /** Whoever is in sight: there is no time to fight. */
    Order hurry() {
        hasTime = false;
        return this;
    }

    /** On, whoever may wait around the corner. */
    Order press() {
        isPressing = true;
        return this;
    }

    boolean isPressing() {
        return isPressing;
    }

    boolean isSet() {
        return isSet;
    }

    int place() {
        return place;
    }

    boolean walks() {
        return walks;
    }

    boolean uses() {
        return uses;
    }

    boolean hasTime() {
        return hasTime;
    }

    long watchX() {
        return watchX;
    }

    long watchY() {
        return watchY;
    }
}
