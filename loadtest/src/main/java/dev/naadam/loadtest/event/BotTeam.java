package dev.naadam.loadtest.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A team of bots with invented names: the teams' are animals of the steppe, the first two those of the Secret History of the
 * Mongols.
 *
 * @param id in the tournament
 * @param name for spectators
 * @param players their names
 */
public record BotTeam(String id, String name, List<String> players) {

    private static final List<String> TEAMS = List.of(
            "Blue Wolves",
            "Red Deer",
            "Steppe Eagles",
            "Snow Leopards",
            "White Camels",
            "Black Bears",
            "Grey Cranes",
            "Wild Horses");

    private static final List<String> PLAYERS = List.of(
            "Anu",
            "Bat",
            "Chimeg",
            "Dorj",
            "Enkh",
            "Ganaa",
            "Khulan",
            "Misheel",
            "Naran",
            "Oyun",
            "Altan",
            "Bayar",
            "Bold",
            "Erdene",
            "Gerel",
            "Jargal",
            "Mandukhai",
            "Munkh",
            "Nomin",
            "Odval",
            "Purev",
            "Saran",
            "Solongo",
            "Sukh",
            "Temur",
            "Togoch",
            "Tsetseg",
            "Tuya",
            "Uran",
            "Yesui",
            "Zaya",
            "Batu",
            "Orda",
            "Toghan",
            "Shiban",
            "Sartaq",
            "Checheg",
            "Oghul",
            "Jochi",
            "Sorqan");

    public BotTeam {
        players = List.copyOf(players);
    }

    /** So many teams of so many players; names are used a second time with a number behind them. */
    public static List<BotTeam> teams(int count, int players) {
        List<BotTeam> teams = new ArrayList<>();
        for (int team = 0; team < count; team++) {
            String name = name(TEAMS, team);
            List<String> names = new ArrayList<>();
            for (int player = 0; player < players; player++) {
                names.add(name(PLAYERS, team * players + player));
            }
            teams.add(new BotTeam(name.toLowerCase(Locale.ROOT).replace(' ', '-'), name, names));
        }
        return teams;
    }

    private static String name(List<String> names, int index) {
        int lap = index / names.size();
        return names.get(index % names.size()) + (lap == 0 ? "" : " " + (lap + 1));
    }
}
