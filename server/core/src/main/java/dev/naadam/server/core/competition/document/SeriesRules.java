package dev.naadam.server.core.competition.document;

/**
 * What holds in the lobby of a match.
 *
 * @param pauses how often and how long a team may stop the game
 * @param clocks how long it is waited for somebody
 * @param broadcastDelaySeconds how much later observers see what happens
 */
public record SeriesRules(Pauses pauses, Clocks clocks, int broadcastDelaySeconds) {

    /** What an organizer who says nothing gets: one tactical pause a map, five minutes to come back, ten to appear. */
    public static final SeriesRules USUAL =
            new SeriesRules(new Pauses(1, 30, 1, 300), new Clocks(600, 120, 30, 300), 0);

    /**
     * How often and how long a team may stop a match.
     *
     * @param tactical how often, on each map
     * @param tacticalSeconds each time
     * @param technical how often, on each map
     * @param technicalSeconds all together, on each map
     */
    public record Pauses(int tactical, int tacticalSeconds, int technical, int technicalSeconds) {}

    /**
     * How long it is waited for somebody before the match is forfeited or somebody else chooses.
     *
     * @param joinSeconds for a team's players to come, from the opening of the lobby
     * @param readySeconds for everybody to be ready, once all are there
     * @param vetoSeconds for each choice of a map, a side or a region
     * @param returnSeconds for players to come back before the next map
     */
    public record Clocks(int joinSeconds, int readySeconds, int vetoSeconds, int returnSeconds) {}
}
