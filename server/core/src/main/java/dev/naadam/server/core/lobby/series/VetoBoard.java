package dev.naadam.server.core.lobby.series;

import dev.naadam.server.core.region.RegionId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A veto as far as it has come: what is left to choose from, and whose turn it is. For terms in which {@link PatternCheck} finds
 * no fault, and choices that were possible when they were made.
 */
public final class VetoBoard {

    private final VetoTerms terms;
    private final int steps;
    private final List<String> openMaps;
    private final List<String> openRegions = new ArrayList<>();
    private final List<String> picks = new ArrayList<>();
    private final List<Corner> pickers = new ArrayList<>();
    private final List<String> sidesOfA = new ArrayList<>();
    private @Nullable String pickedRegion;
    private boolean isSwapped;

    private VetoBoard(VetoTerms terms, List<VetoChoice> taken) {
        this.terms = terms;
        steps = taken.size();
        openMaps = new ArrayList<>(terms.pool());
        for (RegionId region : terms.regions()) {
            openRegions.add(region.value());
        }
        taken.forEach(this::take);
    }

    /** The board after these steps. */
    public static VetoBoard of(VetoTerms terms, List<VetoChoice> taken) {
        return new VetoBoard(terms, taken);
    }

    /** Whether every step was taken. */
    public boolean isOver() {
        return steps == terms.pattern().size();
    }

    /** The number of the next step, from 1. */
    public int number() {
        return steps + 1;
    }

    /** What is done next; only if it is not over. */
    public VetoAction action() {
        return terms.pattern().get(steps).action();
    }

    /** Who does it; only if it is not over. */
    public Corner turn() {
        Corner part = terms.pattern().get(steps).part();
        return isSwapped ? part.other() : part;
    }

    /** What can be chosen next; only if it is not over. */
    public List<String> choices() {
        return switch (action()) {
            case CHOOSE_PART -> List.of(Corner.A.name(), Corner.B.name());
            case BAN_MAP, PICK_MAP -> List.copyOf(openMaps);
            case CHOOSE_SIDE -> terms.sides();
            case BAN_REGION, PICK_REGION -> List.copyOf(openRegions);
        };
    }

    /** What the lot would choose next; only if it is not over. */
    public VetoChoice drawn(Lot lot) {
        return new VetoChoice(turn(), action(), lot.draw(number(), choices()), true);
    }

    /** The maps of the series, in their order; sides that nobody chose are drawn. Only if it is over. */
    public List<PlannedMap> plan(Lot lot) {
        List<String> maps = certainMaps();
        List<PlannedMap> plan = new ArrayList<>();
        for (int i = 0; i < terms.bestOf(); i++) {
            String map = i < maps.size() ? maps.get(i) : "";
            plan.add(new PlannedMap(map, i < pickers.size() ? pickers.get(i) : null, sideOfA(i, lot)));
        }
        return plan;
    }

    /** The region that was chosen or is left; null: it is not chosen by veto. Only if it is over. */
    public @Nullable RegionId region() {
        if (pickedRegion != null) {
            return new RegionId(pickedRegion);
        }
        return openRegions.isEmpty() ? null : new RegionId(openRegions.getFirst());
    }

    /** Picks, and once nothing can be banned or picked any more the others that are left, in the pool's order. */
    List<String> certainMaps() {
        List<String> maps = new ArrayList<>(picks);
        for (int step = steps; step < terms.pattern().size(); step++) {
            VetoAction action = terms.pattern().get(step).action();
            if (action == VetoAction.BAN_MAP || action == VetoAction.PICK_MAP) {
                return maps;
            }
        }
        for (int i = 0; maps.size() < terms.bestOf() && i < openMaps.size(); i++) {
            maps.add(openMaps.get(i));
        }
        return maps;
    }

    int openMaps() {
        return openMaps.size();
    }

    int picks() {
        return picks.size();
    }

    int chosenSides() {
        return sidesOfA.size();
    }

    /** Regions in which the series may yet be played. */
    int possibleRegions() {
        return pickedRegion == null ? openRegions.size() : 1;
    }

    private String sideOfA(int map, Lot lot) {
        if (terms.sides().isEmpty()) {
            return "";
        }
        return map < sidesOfA.size() ? sidesOfA.get(map) : lot.draw(Lot.FIRST_SIDE + map, terms.sides());
    }

    private void take(VetoChoice taken) {
        String choice = taken.choice();
        switch (taken.action()) {
            // the part is chosen before anything else: who takes the other's part swaps both
            case CHOOSE_PART -> isSwapped = !choice.equals(taken.by().name());
            case BAN_MAP -> openMaps.remove(choice);
            case PICK_MAP -> {
                openMaps.remove(choice);
                picks.add(choice);
                pickers.add(taken.by());
            }
            case CHOOSE_SIDE -> sidesOfA.add(taken.by() == Corner.A ? choice : otherSide(choice));
            case BAN_REGION -> openRegions.remove(choice);
            case PICK_REGION -> pickedRegion = choice;
        }
    }

    private String otherSide(String side) {
        return terms.sides().getFirst().equals(side)
                ? terms.sides().getLast()
                : terms.sides().getFirst();
    }
}
