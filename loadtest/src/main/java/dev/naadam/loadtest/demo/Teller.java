package dev.naadam.loadtest.demo;

import dev.naadam.game.ViewFrame;
import org.jspecify.annotations.Nullable;

/** Puts a match of one game into words. One thread at a time. */
interface Teller {

    /** Looks at a newer view: what is told next is told as of this one. A line if the view itself is worth one, else null. */
    @Nullable String saw(ViewFrame view);

    /** One line about an event, without its time; null if it is not worth one. */
    @Nullable String line(byte[] event);

    /** The match's own time, as its players read it; empty before it has begun. */
    String clock();

    /** How the match stands, in one line. */
    String status();
}
