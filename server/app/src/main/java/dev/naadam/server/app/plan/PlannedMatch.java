package dev.naadam.server.app.plan;

import dev.naadam.server.core.region.Contest;

/** A match of the file. */
record PlannedMatch(String name, Contest contest) {}
