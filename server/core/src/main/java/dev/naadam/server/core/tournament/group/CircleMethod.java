package dev.naadam.server.core.tournament.group;

import java.util.ArrayList;
import java.util.List;

/**
 * Rounds in which everybody meets everybody once: one team stays, the others walk in a circle around it, after R. Schurig,
 * "Die Paarung der Theilnehmer eines Turniers", Deutsche Schachzeitung 41 (1886). An odd team out rests.
 *
 * <p>Sides: a walking team is at home as often as away against the others; the one that stays changes sides every round. So
 * nobody has more than one match more on one side.
 */
final class CircleMethod {

    private CircleMethod() {}

    /**
     * The rounds.
     *
     * @param teams 2 or more
     * @return for each round pairs of (home, away), counted from 0
     */
    static List<List<int[]>> rounds(int teams) {
        int even = teams + teams % 2;
        List<List<int[]>> rounds = new ArrayList<>();
        for (int round = 0; round < even - 1; round++) {
            List<int[]> pairs = new ArrayList<>();
            if (even == teams) {
                int staying = even - 1;
                pairs.add(round % 2 == 0 ? new int[] {round, staying} : new int[] {staying, round});
            }
            for (int i = 1; i < even / 2; i++) {
                pairs.add(new int[] {Math.floorMod(round - i, even - 1), (round + i) % (even - 1)});
            }
            rounds.add(pairs);
        }
        return rounds;
    }
}
