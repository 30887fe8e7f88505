package org.modelwire.web.console.subject;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.modelwire.brief.subjects.SubjectDesk;
import org.modelwire.brief.subjects.SubjectRefusalException;
import org.modelwire.subject.SubjectKind;
import org.modelwire.web.console.access.DeskBean;
import org.modelwire.web.console.view.Answer;

/** One subject, and what an editor says of it. */
@Named("subjectDesk")
@ViewScoped
public class SubjectBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/console/subject?slug=";

    @Inject
    private SubjectFiles files;

    @Inject
    private SubjectDesk subjects;

    @Inject
    private DeskBean desk;

    private String slug;
    private SubjectFile file;
    private SubjectForm form;

    /** A change of the ledger that may be refused. */
    @FunctionalInterface
    private interface Change {
        void make() throws SubjectRefusalException;
    }

    @PostConstruct
    void load() {
        slug = Answer.parameter("slug").orElse("");
        form = new SubjectForm();
        refresh();
    }

    private void refresh() {
        file = files.find(slug).orElse(null);
        if (file != null) {
            form.show(file.subject());
        }
    }

    /** Answers with an error page if there is no such subject. */
    public void check() {
        if (file == null) {
            Answer.unknown();
        }
    }

    private void change(String field, String done, Change change) {
        try {
            change.make();
            refresh();
            Answer.done(done);
        } catch (SubjectRefusalException e) {
            Answer.refused(field, e.getMessage() + " Nothing was changed.");
        }
    }

    private long id() {
        return file.subject().id();
    }

    /** Gives it the name and kind of the form. */
    public void name() {
        change("name:called", "Saved.", () -> subjects.name(id(), form.seen(), form.wanted(), desk.getLogin()));
    }

    /** Takes a further name. */
    public void alias() {
        change(
                "alias:other",
                form.getAlias().strip() + " now means " + file.subject().name() + ".",
                () -> {
                    subjects.alias(id(), form.getAlias(), desk.getLogin());
                    form.setAlias("");
                });
    }

    /** Forgets a further name. */
    public void dropAlias(String aliasSlug) {
        change("alias:other", "Forgotten.", () -> subjects.dropAlias(id(), aliasSlug, desk.getLogin()));
    }

    /** Merges it into the one that is named, and goes there. */
    public void merge() {
        try {
            String into = subjects.merge(id(), form.getInto(), desk.getLogin());
            Answer.moveTo(PAGE + into);
        } catch (SubjectRefusalException e) {
            Answer.refused("merge:into", e.getMessage() + " Nothing was changed.");
        }
    }

    /** Parts what was merged into it. */
    public void part(long merged) {
        change("merge:into", "It is a subject of its own again.", () -> subjects.part(merged, desk.getLogin()));
    }

    /** Makes a subject of its own of the mentions with some words. */
    public void split() {
        change("split:part", "A new subject has these mentions now.", () -> {
            subjects.split(id(), form.getWords(), form.part(), desk.getLogin());
            form.setPart("");
        });
    }

    /** Blocks it, or allows it again. */
    public void block() {
        boolean blocked = !file.subject().isBlocked();
        if (form.getWhy().isBlank() || form.getWhy().length() > SubjectForm.LONGEST_WHY) {
            Answer.refused("block:why", "Say why in 1 to 500 characters, for whoever looks next.");
            return;
        }
        change(
                "block:why",
                blocked ? "Nothing names it any more, and it has no page." : "It is a subject again.",
                () -> {
                    subjects.block(id(), blocked, form.getWhy().strip(), desk.getLogin());
                    form.setWhy("");
                });
    }

    public String getTitle() {
        return file == null ? "Subject" : file.subject().name();
    }

    public SubjectFile getFile() {
        return file;
    }

    public SubjectForm getForm() {
        return form;
    }

    public SubjectKind[] getKinds() {
        return SubjectKind.values();
    }
}
