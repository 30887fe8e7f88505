package org.modelwire.batch.publisher.proof;

import java.util.List;
import org.modelwire.shared.ReasonedException;

/** The TXT records of a name. */
interface TextRecords {

    /**
     * Each record as one text, its strings joined (RFC 1035, section 3.3.14); none if the name has none.
     *
     * @throws ReasonedException if no server answers
     */
    List<String> of(String name) throws ReasonedException;
}
