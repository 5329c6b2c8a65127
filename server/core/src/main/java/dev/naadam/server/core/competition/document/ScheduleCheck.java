package dev.naadam.server.core.competition.document;

import java.util.List;
import java.util.TreeSet;

/** Finds what can not be in a schedule. */
final class ScheduleCheck {

    /** A week between two matches of a team. */
    private static final int MAX_REST_SECONDS = 7 * 24 * 3600;

    /** Far more rounds than eight stages have that people would give times to. */
    private static final int MAX_ROUND_TIMES = 256;

    private static final int MAX_ROUND = 10_000;

    private final Findings findings = new Findings();
    private Moment latest = new Moment(0);
    private String latestName = "";

    private ScheduleCheck() {}

    static List<Fault> faults(Schedule schedule, int stages) {
        ScheduleCheck check = new ScheduleCheck();
        check.notBefore("registrationOpens", schedule.registrationOpens());
        check.notBefore("registrationCloses", schedule.registrationCloses());
        check.notBefore("checkInOpens", schedule.checkInOpens());
        check.notBefore("checkInCloses", schedule.checkInCloses());
        check.notBefore("starts", schedule.starts());
        check.findings.range("/schedule/restSeconds", schedule.restSeconds(), 0, MAX_REST_SECONDS);
        check.rounds(schedule.rounds(), stages);
        return check.findings.all();
    }

    private void notBefore(String name, Moment moment) {
        if (moment.isByHand()) {
            return;
        }
        if (moment.compareTo(latest) < 0) {
            findings.add("/schedule/" + name, "before " + latestName + " (expected: not before it)");
        }
        latest = moment;
        latestName = name;
    }

    private void rounds(List<RoundTime> rounds, int stages) {
        findings.range("/schedule/rounds", rounds.size(), 0, MAX_ROUND_TIMES);
        TreeSet<Long> seen = new TreeSet<>();
        for (int i = 0; i < rounds.size(); i++) {
            RoundTime time = rounds.get(i);
            String pointer = "/schedule/rounds/" + i;
            findings.range(pointer + "/stage", time.stage(), 1, Math.max(1, stages));
            findings.range(pointer + "/round", time.round(), 1, MAX_ROUND);
            if (!seen.add((long) time.stage() << Integer.SIZE | time.round())) {
                findings.add(pointer, "a second time for this round (expected: one)");
            }
        }
    }
}
