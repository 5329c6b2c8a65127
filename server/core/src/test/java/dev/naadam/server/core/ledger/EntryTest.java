package dev.naadam.server.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EntryTest {

    private static final String GENESIS = Entry.genesis("tournament:1");
    private static final Occasion NOON = new Occasion(new Author(Author.Kind.KEY, "AbC12345"), 43_200_000);

    @Test
    void followsTheLineItWasWrittenBehind() {
        Entry first = Entry.following(1, GENESIS, NOON, "{}");
        Entry second = Entry.following(2, first.hash(), NOON, "{}");

        assertThat(first.follows(GENESIS)).isTrue();
        assertThat(second.follows(first.hash())).isTrue();
        assertThat(second.follows(GENESIS)).isFalse();
    }

    @Test
    void doesNotFitAnotherLedger() {
        Entry first = Entry.following(1, GENESIS, NOON, "{}");

        assertThat(first.follows(Entry.genesis("tournament:2"))).isFalse();
    }

    @Test
    void showsAnyChangeOfItself() {
        Entry entry = Entry.following(1, GENESIS, NOON, "{}");
        Occasion later = new Occasion(NOON.author(), NOON.atMillis() + 1);
        Occasion byAnother = new Occasion(new Author(Author.Kind.PLAYER, "AbC12345"), NOON.atMillis());

        assertThat(new Entry(2, NOON, "{}", entry.hash()).follows(GENESIS)).isFalse();
        assertThat(new Entry(1, NOON, "{ }", entry.hash()).follows(GENESIS)).isFalse();
        assertThat(new Entry(1, later, "{}", entry.hash()).follows(GENESIS)).isFalse();
        assertThat(new Entry(1, byAnother, "{}", entry.hash()).follows(GENESIS)).isFalse();
    }

    @Test
    void anAuthorsNameCanNotPassForAnotherLine() {
        assertThatThrownBy(() -> new Author(Author.Kind.PLAYER, "anu\n{}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
