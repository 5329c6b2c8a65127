package dev.naadam.loadtest.emulator;

/**
 * Where a region's servers run.
 *
 * @param region id
 * @param city near it, in English
 * @param localName of the city
 * @param place of the servers
 */
public record Site(String region, String city, String localName, Place place) {}
