package org.modelwire.web.console.audit;

import java.io.Serializable;
import java.time.Instant;
import org.modelwire.audit.AuditEntry;
import org.modelwire.web.support.ReaderTime;

/** An entry of the trail as its row shows it. */
public record AuditRow(
        long id, Instant at, String actor, String item, long itemId, String from, String to, String why, boolean sealed)
        implements Serializable {

    static AuditRow of(AuditEntry entry) {
        return new AuditRow(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.item(),
                entry.itemId(),
                entry.fromState().orElse(""),
                entry.toState(),
                entry.why(),
                entry.isSealed());
    }

    public long getId() {
        return id;
    }

    public String getWhen() {
        return ReaderTime.exact(at);
    }

    public String getActor() {
        return actor;
    }

    public String getItem() {
        return item + " " + itemId;
    }

    public String getChange() {
        return from.isEmpty() ? to : from + " → " + to;
    }

    public String getWhy() {
        return why;
    }

    public boolean isSealed() {
        return sealed;
    }
}
