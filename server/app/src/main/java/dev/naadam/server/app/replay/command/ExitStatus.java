package dev.naadam.server.app.replay.command;

/** What scripts go by; docs/replays.md tables it. */
final class ExitStatus {

    static final int DONE = 0;

    /** The replay is not whole, or not true. */
    static final int NOT_SO = 1;

    /** Nothing can be said: another format, game or version of its rules. */
    static final int NOT_KNOWN = 3;

    static final String FOOTER =
            "Exit status: 0; 1 if the replay is not as it was made, or not whole; 2 if the command line is wrong or the"
                    + " file cannot be read; 3 if its game is not at hand or has other rules.";

    private ExitStatus() {}

    /** Of several replays: that one is wrong is said before that another one can't be judged. */
    static int worse(int one, int other) {
        return one == NOT_SO || other == NOT_SO ? NOT_SO : Math.max(one, other);
    }
}
