package dev.naadam.loadtest.emulator;

/**
 * A province as its capital.
 *
 * @param name in English
 * @param localName as it is written there
 * @param province in English
 * @param centre where it is
 * @param populationMillions of the province
 * @param spreadKm standard deviation of where its people are, in each direction
 */
public record City(
        String name, String localName, String province, Place centre, double populationMillions, double spreadKm) {}
