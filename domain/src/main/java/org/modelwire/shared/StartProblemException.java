package org.modelwire.shared;

import java.sql.SQLException;
import org.modelwire.config.DatabaseConfig;

/** Why the application cannot start, in one sentence for the person who starts it. */
public final class StartProblemException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** The system property under which a launcher in the same process finds the sentence. */
    public static final String PROPERTY = "modelwire.start.problem";

    /** A sentence that says what is wrong and what to do. */
    public StartProblemException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** For a database that gives no connection. */
    public static StartProblemException noConnection(DatabaseConfig config, SQLException e) {
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return new StartProblemException(
                "database " + config.printable() + " cannot be opened: " + why + "; " + config.whatToCheck(), e);
    }
}
