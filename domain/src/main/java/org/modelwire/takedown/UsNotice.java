package org.modelwire.takedown;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.modelwire.shared.Texts;

/** What a notice under the law of the United States states besides (17 U.S.C. 512(c)(3)(A)). */
@Embeddable
public class UsNotice {

    @Column(name = "us_work")
    private String work;

    @Column(name = "us_accurate")
    private Boolean accurate;

    @Column(name = "us_authorised")
    private Boolean authorised;

    @Column(name = "us_signature")
    private String signature;

    /** For the persistence provider. */
    protected UsNotice() {}

    /**
     * A notice with every statement made.
     *
     * @param work the copyrighted work that is claimed to have been infringed
     * @param accurate that the information in the notice is accurate
     * @param authorised under penalty of perjury, that the requester may act for the owner
     * @param signature of a person who may act for the owner, as typed
     * @throws IllegalArgumentException if something is missing
     */
    public UsNotice(String work, boolean accurate, boolean authorised, String signature) {
        if (work.isBlank() || signature.isBlank() || !accurate || !authorised) {
            throw new IllegalArgumentException("a notice under 17 U.S.C. 512(c)(3) needs every part");
        }
        this.work = Texts.cut(work, 2_000);
        this.accurate = true;
        this.authorised = true;
        this.signature = Texts.cut(signature, TakedownForm.MAX_NAME);
    }

    void forget() {
        signature = null;
    }

    public String work() {
        return work;
    }

    public String signature() {
        return signature;
    }
}
