package org.modelwire.web.console.subject;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.modelwire.subject.SubjectKind;
import org.modelwire.subject.SubjectOverviewRepository.Filter;
import org.modelwire.subject.SubjectOverviewRepository.Standing;
import org.modelwire.web.console.subject.SubjectFile.Name;
import org.modelwire.web.console.view.Answer;
import org.modelwire.web.console.view.Choice;
import org.modelwire.web.console.view.PagedTable;

/** Every subject, and which of them may be the same. */
@Named("subjectsDesk")
@ViewScoped
public class SubjectsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SubjectFiles files;

    private String text;
    private List<Choice> kinds;
    private List<Choice> standings;
    private List<List<Name>> alike;
    private PagedTable<SubjectRow> table;

    @PostConstruct
    void load() {
        text = Answer.parameter("q").orElse("");
        Optional<SubjectKind> kind = Choice.chosen(SubjectKind.class, "kind");
        Standing standing = Choice.chosen(Standing.class, "standing").orElse(Standing.SHOWN);
        kinds = Choice.of(SubjectKind.class, kind, SubjectKind::label);
        standings = Choice.only(Standing.class, standing, Choice::word);
        alike = files.alike();
        String wanted = text;
        SubjectKind ofKind = kind.orElse(null);
        table = new PagedTable<>(
                () -> files.count(filter(wanted, ofKind, standing)),
                (first, most) -> files.rows(filter(wanted, ofKind, standing), first, most));
    }

    private static Filter filter(String text, SubjectKind kind, Standing standing) {
        return new Filter(text, Optional.ofNullable(kind), standing);
    }

    public String getText() {
        return text;
    }

    public List<Choice> getKinds() {
        return kinds;
    }

    public List<Choice> getStandings() {
        return standings;
    }

    public List<List<Name>> getAlike() {
        return alike;
    }

    public PagedTable<SubjectRow> getTable() {
        return table;
    }
}
