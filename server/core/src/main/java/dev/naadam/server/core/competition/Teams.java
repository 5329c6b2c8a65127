package dev.naadam.server.core.competition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The teams of an event, in the order in which they came in. Immutable. */
public final class Teams {

    /** Nobody. */
    static final Teams NONE = new Teams(new LinkedHashMap<>());

    private final SequencedMap<String, Entrant> byId;

    private Teams(SequencedMap<String, Entrant> byId) {
        this.byId = Collections.unmodifiableSequencedMap(byId);
    }

    /** All of them, also those that have left. */
    public Collection<Entrant> all() {
        return byId.values();
    }

    /** One of them; null if there is none of this id. */
    public @Nullable Entrant of(String id) {
        return byId.get(id);
    }

    /** Those that are still in. */
    public List<Entrant> in() {
        List<Entrant> in = new ArrayList<>();
        for (Entrant entrant : byId.values()) {
            if (entrant.presence().isIn()) {
                in.add(entrant);
            }
        }
        return in;
    }

    /** The team that is in and that somebody belongs to; null if they belong to none. */
    public @Nullable Entrant ofMember(String name) {
        for (Entrant entrant : byId.values()) {
            if (entrant.presence().isIn() && entrant.roster().has(name)) {
                return entrant;
            }
        }
        return null;
    }

    /** With one more, or with one that is as it is now. */
    Teams with(Entrant entrant) {
        SequencedMap<String, Entrant> more = new LinkedHashMap<>(byId);
        more.put(entrant.id(), entrant);
        return new Teams(more);
    }

    /** Without all who did not check in. */
    Teams checkedIn() {
        SequencedMap<String, Entrant> checked = new LinkedHashMap<>();
        for (Entrant entrant : byId.values()) {
            boolean isMissing = entrant.presence() == Entrant.Presence.REGISTERED;
            checked.put(entrant.id(), isMissing ? entrant.in(Entrant.Presence.MISSING) : entrant);
        }
        return new Teams(checked);
    }
}
