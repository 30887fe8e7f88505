package org.modelwire.web.console.subject;

import java.io.Serializable;
import java.util.Optional;
import org.modelwire.brief.subjects.SubjectDesk.Named;
import org.modelwire.subject.SubjectKind;

/** What somebody types on the page of a subject. */
public class SubjectForm implements Serializable {

    private static final long serialVersionUID = 1L;

    static final int LONGEST_WHY = 500;

    private Named seen = new Named("", SubjectKind.TOPIC);
    private String name = "";
    private SubjectKind kind = SubjectKind.TOPIC;
    private String alias = "";
    private String into = "";
    private String words = "";
    private String part = "";
    private SubjectKind partKind = SubjectKind.TOPIC;
    private String why = "";

    void show(SubjectRow subject) {
        seen = new Named(subject.name(), subject.kind());
        name = subject.name();
        kind = subject.kind();
        partKind = subject.kind();
    }

    Named seen() {
        return seen;
    }

    Named wanted() {
        return new Named(name, kind);
    }

    Named part() {
        return new Named(part, partKind);
    }

    private static String text(String typed) {
        return Optional.ofNullable(typed).orElse("");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = text(name);
    }

    public SubjectKind getKind() {
        return kind;
    }

    public void setKind(SubjectKind kind) {
        this.kind = kind;
    }

    public String getAlias() {
        return alias;
    }

    public void setAlias(String alias) {
        this.alias = text(alias);
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = text(into);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = text(words);
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = text(part);
    }

    public SubjectKind getPartKind() {
        return partKind;
    }

    public void setPartKind(SubjectKind partKind) {
        this.partKind = partKind;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = text(why);
    }
}
