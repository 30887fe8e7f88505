package org.modelwire.web.api.problem;

/** A request that is refused, with the problem document that says why. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Refuses a request. */
    public ProblemException(Problem problem) {
        this(problem, null);
    }

    /** Refuses a request, with what it was first seen as. */
    public ProblemException(Problem problem, Throwable cause) {
        super(problem.detail(), cause);
        this.problem = problem;
    }

    /** What the caller is told. */
    public Problem problem() {
        return problem;
    }
}
