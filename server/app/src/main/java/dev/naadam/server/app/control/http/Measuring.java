package dev.naadam.server.app.control.http;

import dev.naadam.protocol.beacon.PlatformKeys;
import dev.naadam.server.app.control.Measurements;
import dev.naadam.server.app.control.PlayerTokens;
import dev.naadam.server.app.control.Regions;
import java.util.function.Supplier;

/**
 * What players' measurements need.
 *
 * @param regions where beacons are
 * @param tokens mint and check
 * @param measurements submit
 * @param keys what the platform vouches with
 */
public record Measuring(Regions regions, PlayerTokens tokens, Measurements measurements, Supplier<PlatformKeys> keys) {}
