package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.dispute.Evidence;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.roster.VisibleText;
import org.jspecify.annotations.Nullable;

/** What people may write into an event. */
final class Texts {

    private static final String REPLAY_ID = "[0-9a-fA-F-]{1,64}";

    private Texts() {}

    /** Whether it is one line of a bounded length; it may be empty. */
    static boolean isReason(String reason) {
        return reason.isEmpty() || VisibleText.fault(reason, CompetitionOrder.MAX_REASON_CHARS) == null;
    }

    static Ruling<Competition> badReason() {
        return Rulings.invalid("/reason", "not one line of up to " + CompetitionOrder.MAX_REASON_CHARS + " characters");
    }

    /** Why evidence can not be taken; null if it can. */
    static @Nullable Ruling<Competition> objection(String pointer, Evidence evidence) {
        if (!isProse(evidence.text())) {
            return Rulings.invalid(
                    pointer + "/text", "not 1 to " + Evidence.MAX_TEXT_CHARS + " characters that can be shown");
        }
        if (evidence.links().size() > Evidence.MAX_LINKS) {
            return Rulings.invalid(
                    pointer + "/links", evidence.links().size() + " (expected: at most " + Evidence.MAX_LINKS + ")");
        }
        for (int i = 0; i < evidence.links().size(); i++) {
            if (!isLink(evidence.links().get(i))) {
                return Rulings.invalid(
                        pointer + "/links/" + i,
                        "not an http or https address of up to " + Evidence.MAX_LINK_CHARS + " ASCII characters");
            }
        }
        boolean isReplay = evidence.replay().isEmpty() || evidence.replay().matches(REPLAY_ID);
        return isReplay ? null : Rulings.invalid(pointer + "/replay", "not the id of a match");
    }

    private static boolean isProse(String text) {
        if (text.isBlank() || text.length() > Evidence.MAX_TEXT_CHARS) {
            return false;
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (text.charAt(i) != '\n' && !VisibleText.isVisible(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Other schemes run something where the link is shown. */
    private static boolean isLink(String link) {
        boolean isWeb = link.startsWith("https://") || link.startsWith("http://");
        for (int i = 0; i < link.length(); i++) {
            isWeb &= link.charAt(i) > ' ' && link.charAt(i) < 0x7f;
        }
        return isWeb && link.length() <= Evidence.MAX_LINK_CHARS;
    }
}
