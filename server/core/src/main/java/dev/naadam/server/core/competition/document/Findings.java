package dev.naadam.server.core.competition.document;

import dev.naadam.server.core.roster.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a document. For one check. */
final class Findings {

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> all() {
        return faults;
    }

    void add(String pointer, String reason) {
        faults.add(new Fault(pointer, reason));
    }

    void addAll(List<Fault> others) {
        faults.addAll(others);
    }

    void range(String pointer, long value, long least, long most) {
        if (value < least || value > most) {
            add(pointer, value + " (expected: " + least + " to " + most + ")");
        }
    }

    void text(String pointer, String text, int maxChars) {
        String fault = VisibleText.fault(text, maxChars);
        if (fault != null) {
            add(pointer, fault);
        }
    }
}
