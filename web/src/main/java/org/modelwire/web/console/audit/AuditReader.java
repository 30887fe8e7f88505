package org.modelwire.web.console.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.modelwire.audit.AuditFilter;
import org.modelwire.audit.AuditTrailRepository;

/** Reads the trail for its page and its file. */
@ApplicationScoped
@Transactional
public class AuditReader {

    @Inject
    private AuditTrailRepository trail;

    List<AuditRow> rows(AuditFilter filter, int first, int most) {
        return trail.find(filter, first, most).stream().map(AuditRow::of).toList();
    }

    int count(AuditFilter filter) {
        return (int) Math.min(trail.count(filter), Integer.MAX_VALUE);
    }

    List<String> items() {
        return trail.items();
    }
}
