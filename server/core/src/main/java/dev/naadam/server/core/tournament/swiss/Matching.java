package dev.naadam.server.core.tournament.swiss;

import java.util.Arrays;

/**
 * A largest set of pairs out of those that may meet, kept largest while teams are taken out.
 *
 * <p>Blossom method: J. Edmonds, "Paths, Trees, and Flowers", Canadian Journal of Mathematics 17 (1965), as a breadth-first
 * search that contracts odd cycles. A search takes at most the cube of the number of teams, usually their square.
 */
final class Matching {

    private static final int NONE = -1;

    private final boolean[][] mayMeet;
    private final boolean[] isOut;
    private final int[] mate;
    private int pairs;
    private int present;

    private Matching(boolean[][] mayMeet, boolean[] isOut, int[] mate, int pairs, int present) {
        this.mayMeet = mayMeet;
        this.isOut = isOut;
        this.mate = mate;
        this.pairs = pairs;
        this.present = present;
    }

    /** A largest matching of all teams. */
    static Matching largest(boolean[][] mayMeet) {
        int size = mayMeet.length;
        int[] mate = new int[size];
        Arrays.fill(mate, NONE);
        Matching matching = new Matching(mayMeet, new boolean[size], mate, 0, size);
        matching.pairGreedily();
        for (int team = 0; team < size; team++) {
            matching.augmentFrom(team);
        }
        return matching;
    }

    /** Most pairs are found so; the search does the rest. */
    private void pairGreedily() {
        for (int team = 0; team < mate.length; team++) {
            for (int other = mate.length - 1; mate[team] == NONE && other > team; other--) {
                if (mate[other] == NONE && mayMeet[team][other]) {
                    join(team, other);
                    pairs++;
                }
            }
        }
    }

    private void join(int one, int other) {
        mate[one] = other;
        mate[other] = one;
    }

    /** A copy without two teams, and largest among the others. */
    Matching without(int one, int other) {
        Matching rest = new Matching(mayMeet, isOut.clone(), mate.clone(), pairs, present - 2);
        // one after the other: both free at once could be paired with each other and leave two others alone
        rest.augmentFrom(rest.takeOut(one));
        rest.augmentFrom(rest.takeOut(other));
        return rest;
    }

    private int takeOut(int team) {
        isOut[team] = true;
        int partner = mate[team];
        if (partner != NONE) {
            mate[team] = NONE;
            mate[partner] = NONE;
            pairs--;
        }
        return partner;
    }

    /** Pairs that must meet again if everybody present is to be paired. */
    int rematches() {
        return present / 2 - pairs;
    }

    private void augmentFrom(int root) {
        if (root != NONE && !isOut[root] && mate[root] == NONE) {
            Search search = new Search(root);
            int end = search.findFreeTeam();
            if (end != NONE) {
                search.flipPathTo(end);
                pairs++;
            }
        }
    }

    /** One search for a path from a free team to another on which every second step is a pair. */
    private final class Search {

        private final int root;
        private final int[] before;
        private final int[] base;
        private final boolean[] isOuter;
        private final int[] queue;
        private int queued;

        Search(int root) {
            int size = mate.length;
            this.root = root;
            this.before = new int[size];
            this.base = new int[size];
            this.isOuter = new boolean[size];
            this.queue = new int[size];
            Arrays.fill(before, NONE);
            for (int team = 0; team < size; team++) {
                base[team] = team;
            }
            enqueue(root);
        }

        private void enqueue(int team) {
            isOuter[team] = true;
            queue[queued++] = team;
        }

        int findFreeTeam() {
            for (int head = 0; head < queued; head++) {
                int team = queue[head];
                for (int next = 0; next < mate.length; next++) {
                    if (leadsOn(team, next) && visit(team, next)) {
                        return next;
                    }
                }
            }
            return NONE;
        }

        private boolean leadsOn(int team, int next) {
            return mayMeet[team][next] && !isOut[next] && base[team] != base[next] && mate[team] != next;
        }

        private boolean visit(int team, int next) {
            if (next == root || (mate[next] != NONE && before[mate[next]] != NONE)) {
                contract(team, next);
            } else if (before[next] == NONE) {
                before[next] = team;
                if (mate[next] == NONE) {
                    return true;
                }
                enqueue(mate[next]);
            }
            return false;
        }

        private void contract(int team, int next) {
            int meeting = commonBase(team, next);
            boolean[] isInBlossom = new boolean[mate.length];
            markPath(team, meeting, next, isInBlossom);
            markPath(next, meeting, team, isInBlossom);
            for (int i = 0; i < mate.length; i++) {
                if (isInBlossom[base[i]]) {
                    base[i] = meeting;
                    if (!isOuter[i]) {
                        enqueue(i);
                    }
                }
            }
        }

        private int commonBase(int one, int other) {
            boolean[] isAbove = new boolean[mate.length];
            int up = base[one];
            isAbove[up] = true;
            while (up != base[root]) {
                up = base[before[mate[up]]];
                isAbove[up] = true;
            }
            int down = base[other];
            while (!isAbove[down]) {
                down = base[before[mate[down]]];
            }
            return down;
        }

        private void markPath(int from, int meeting, int child, boolean[] isInBlossom) {
            int team = from;
            int below = child;
            while (base[team] != meeting) {
                isInBlossom[base[team]] = true;
                isInBlossom[base[mate[team]]] = true;
                before[team] = below;
                below = mate[team];
                team = before[mate[team]];
            }
        }

        void flipPathTo(int end) {
            int team = end;
            while (team != NONE) {
                int partner = before[team];
                int next = mate[partner];
                join(team, partner);
                team = next;
            }
        }
    }
}
