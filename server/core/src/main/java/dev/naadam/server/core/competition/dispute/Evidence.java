package dev.naadam.server.core.competition.dispute;

import java.util.List;

/**
 * What somebody brings forward.
 *
 * @param text in their words, up to {@value #MAX_TEXT_CHARS} characters
 * @param links to pictures and recordings, http or https, up to {@value #MAX_LINKS} of {@value #MAX_LINK_CHARS} characters;
 *     nobody but people opens them
 * @param replay id of the match whose recording shows it; empty: none
 */
public record Evidence(String text, List<String> links, String replay) {

    /** A page; sixteen of them fit a request. */
    public static final int MAX_TEXT_CHARS = 4_000;

    /** Of one piece. */
    public static final int MAX_LINKS = 8;

    /** As long as browsers and proxies agree on, halved twice. */
    public static final int MAX_LINK_CHARS = 512;

    /** Of one dispute, both sides together. */
    public static final int MAX_PIECES = 32;

    public Evidence {
        links = List.copyOf(links);
    }

    /** Words alone. */
    public static Evidence ofText(String text) {
        return new Evidence(text, List.of(), "");
    }
}
