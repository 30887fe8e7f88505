package org.modelwire.web.console.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.modelwire.audit.AuditFilter;

/** The trail as a file for a spreadsheet, written page by page. */
@WebServlet("/console/audit.csv")
public class AuditFileServlet extends HttpServlet {

    private static final int AT_ONCE = 1_000;

    @Inject
    private transient AuditReader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditFilter filter = new AuditFilter(field("item", request), field("actor", request), field("words", request));
        response.setContentType("text/csv; charset=utf-8; header=present");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        PrintWriter out = response.getWriter();
        out.print(CsvLine.of("at", "actor", "item", "id", "from", "to", "why"));
        int first = 0;
        List<AuditRow> rows = reader.rows(filter, first, AT_ONCE);
        while (!rows.isEmpty()) {
            for (AuditRow row : rows) {
                out.print(CsvLine.of(row.at(), row.actor(), row.item(), row.itemId(), row.from(), row.to(), row.why()));
            }
            first += AT_ONCE;
            rows = rows.size() < AT_ONCE ? List.of() : reader.rows(filter, first, AT_ONCE);
        }
    }

    private static String field(String name, HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
