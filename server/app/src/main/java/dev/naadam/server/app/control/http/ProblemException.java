package dev.naadam.server.app.control.http;

/** Ends the reading of a request; {@link ErrorPages} turns it into its problem. Without a stack trace: no bug. */
@SuppressWarnings("serial") // never serialised
final class ProblemException extends RuntimeException {

    private final Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
