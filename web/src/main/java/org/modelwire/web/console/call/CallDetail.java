package org.modelwire.web.console.call;

import java.io.Serializable;
import java.util.List;

/**
 * One call with what was asked and answered, as far as whoever looks may see it.
 *
 * @param about the articles that it was about
 * @param answer empty if there is none or it may not be seen
 */
public record CallDetail(
        CallRow row, String endpoint, String inputHash, String detail, int purchases, List<Asked> about, String answer)
        implements Serializable {

    /** An article that a model was given. */
    public record Asked(long id, String url) implements Serializable {

        public long getId() {
            return id;
        }

        public String getUrl() {
            return url;
        }
    }

    public CallRow getRow() {
        return row;
    }

    public String getEndpoint() {
        return endpoint;
    }

    public String getInputHash() {
        return inputHash;
    }

    public String getDetail() {
        return detail;
    }

    public int getPurchases() {
        return purchases;
    }

    public List<Asked> getAbout() {
        return about;
    }

    public String getAnswer() {
        return answer;
    }
}
