package dev.naadam.loadtest.overload;

/**
 * What a flood did.
 *
 * @param requestsSent whole requests
 * @param answers to them
 * @param slowHeld slow sockets that the server held at the end
 * @param slowClosed times that it closed one, at once or later
 * @param spectatorsHeld streams that nobody read and that were still open at the end
 */
record FloodFigures(long requestsSent, long answers, int slowHeld, long slowClosed, int spectatorsHeld) {

    @Override
    public String toString() {
        return "requests: " + requestsSent + " sent, " + answers + " answered; slow sockets: " + slowHeld
                + " held at the end, closed " + slowClosed + " times; spectators: " + spectatorsHeld + " held";
    }
}
