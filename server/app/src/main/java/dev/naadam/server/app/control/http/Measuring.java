package dev.naadam.server.app.control.http;

import dev.naadam.server.app.control.Measurements;
import dev.naadam.server.app.control.PlayerTokens;
import dev.naadam.server.app.control.Regions;

/**
 * What players' measurements need.
 *
 * @param regions where beacons are
 * @param tokens mint and check
 * @param measurements submit
 */
public record Measuring(Regions regions, PlayerTokens tokens, Measurements measurements) {}
