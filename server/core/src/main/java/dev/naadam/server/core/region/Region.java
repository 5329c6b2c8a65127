package dev.naadam.server.core.region;

/**
 * What a decision has to know about a region.
 *
 * @param isWest whether it is one of those that are preferred when they are as good as fair
 */
public record Region(RegionId id, boolean isWest) {}
