package org.modelwire.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.web.support.view.BriefViews.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelwire.subject.SubjectKind;
import org.modelwire.web.support.view.SubjectView;

class SubjectBeanTest {

    private final SubjectView china = new SubjectView("china", "China", SubjectKind.PLACE);
    private final SubjectView agency = new SubjectView("agency", "Agency", SubjectKind.ORGANISATION);
    private final SubjectView model = new SubjectView("model", "Model", SubjectKind.PRODUCT);

    @Test
    void countsWhoIsNamedBesideASubjectAndLeavesItselfOut() {
        var briefs = List.of(
                row("a", 1, "2026-03-02T20:00:00Z", china, model),
                row("b", 1, "2026-03-01T20:00:00Z", agency, china),
                row("c", 1, "2026-02-28T20:00:00Z", china, agency));

        assertThat(SubjectBean.beside(china, briefs))
                .containsExactly(new SubjectBean.Beside(agency, 2), new SubjectBean.Beside(model, 1));
    }
}
