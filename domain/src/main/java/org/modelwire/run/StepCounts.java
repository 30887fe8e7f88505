package org.modelwire.run;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How many items a step has read, written, left out on purpose and failed at. */
@Embeddable
public class StepCounts {

    /** Before the first item. */
    public static final StepCounts NONE = new StepCounts(0, 0, 0, 0);

    @Column(name = "items_read")
    private int read;

    @Column(name = "items_written")
    private int written;

    @Column(name = "items_skipped")
    private int skipped;

    @Column(name = "items_failed")
    private int failed;

    /** For the persistence provider. */
    protected StepCounts() {}

    /** Counts as they stand. */
    public StepCounts(int read, int written, int skipped, int failed) {
        this.read = read;
        this.written = written;
        this.skipped = skipped;
        this.failed = failed;
    }

    public int read() {
        return read;
    }

    public int written() {
        return written;
    }

    public int skipped() {
        return skipped;
    }

    public int failed() {
        return failed;
    }
}
