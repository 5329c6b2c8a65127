package dev.naadam.server.app.control.http;

import dev.naadam.server.app.control.ApiKeys;
import dev.naadam.server.app.control.ControlCounters;
import dev.naadam.server.app.control.IdempotencyStore;
import dev.naadam.server.app.control.RequestRates;
import dev.naadam.server.app.control.identity.PlayerDoor;

/**
 * What every request passes before it reaches a use case.
 *
 * @param keys who may call
 * @param players and by which tokens players may
 * @param rates how often
 * @param answers what was answered to the same request before
 * @param counters takes what becomes of it
 */
public record Access(
        ApiKeys keys, PlayerDoor players, RequestRates rates, IdempotencyStore answers, ControlCounters counters) {}
