package org.modelwire.web.console.trial;

import java.io.Serializable;

/** An article that a prompt can be tried on. */
public record ArticleChoice(long id, String label) implements Serializable {

    public long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }
}
