package org.modelwire.web.console.call;

import java.io.Serializable;
import java.util.List;

/**
 * One call with what was asked and answered, as far as whoever looks may see it.
 *
 * @param about addresses of the articles that it was about
 * @param answer empty if there is none or it may not be seen
 */
public record CallDetail(
        CallRow row, String endpoint, String inputHash, String detail, int purchases, List<String> about, String answer)
        implements Serializable {

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

    public List<String> getAbout() {
        return about;
    }

    public String getAnswer() {
        return answer;
    }
}
