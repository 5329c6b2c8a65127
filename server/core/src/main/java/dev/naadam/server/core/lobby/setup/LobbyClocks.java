package dev.naadam.server.core.lobby.setup;

/**
 * How long a lobby waits for people, in seconds.
 *
 * @param joinSeconds from opening until a team that is not complete has lost
 * @param readySeconds until whoever is not ready counts as gone
 * @param vetoStepSeconds until a step of the veto is taken by lot
 * @param breakSeconds between two maps
 * @param forfeitSeconds behind a break, until a team that is not complete has lost
 */
public record LobbyClocks(
        int joinSeconds, int readySeconds, int vetoStepSeconds, int breakSeconds, int forfeitSeconds) {}
