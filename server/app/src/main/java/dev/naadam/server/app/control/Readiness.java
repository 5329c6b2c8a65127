package dev.naadam.server.app.control;

import java.util.List;

/** Whether this node should be given work. */
@FunctionalInterface
public interface Readiness {

    /** Why it should not, one short sentence each, for operators; empty if it should. Must not block. */
    List<String> obstacles();
}
