package org.modelwire.web.console.evidence;

import java.io.Serializable;
import java.util.List;

/** A source of a text with the words that carry its sentences marked. */
public final class SourceView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String title;
    private final String link;
    private final String day;
    private final String uses;
    private final List<Paragraph> paragraphs;

    SourceView(String name, String title, String link, String day, String uses, List<Paragraph> paragraphs) {
        this.name = name;
        this.title = title;
        this.link = link;
        this.day = day;
        this.uses = uses;
        this.paragraphs = List.copyOf(paragraphs);
    }

    public String getName() {
        return name;
    }

    public String getTitle() {
        return title;
    }

    public String getLink() {
        return link;
    }

    public String getDay() {
        return day;
    }

    /** The sentences that rest on all of it, by their identifiers. */
    public String getUses() {
        return uses;
    }

    public List<Paragraph> getParagraphs() {
        return paragraphs;
    }

    /** A paragraph in pieces. */
    public static final class Paragraph implements Serializable {

        private static final long serialVersionUID = 1L;

        private final List<Piece> pieces;

        Paragraph(List<Piece> pieces) {
            this.pieces = List.copyOf(pieces);
        }

        public List<Piece> getPieces() {
            return pieces;
        }
    }

    /** Some words with the identifiers of the sentences that they carry. */
    public static final class Piece implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String text;
        private final String uses;

        Piece(String text, String uses) {
            this.text = text;
            this.uses = uses;
        }

        public String getText() {
            return text;
        }

        /** Identifiers with a space between; empty if they carry none. */
        public String getUses() {
            return uses;
        }
    }
}
