package org.modelwire.desk;

/** An editor's decision that cannot be carried out. */
public final class DeskRefusalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause {
        /** There is no such story or article. */
        UNKNOWN,
        /** It is there, but this cannot be done with it, or not now. */
        NOT_POSSIBLE
    }

    private final Cause kind;

    DeskRefusalException(Cause kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public Cause kind() {
        return kind;
    }
}
