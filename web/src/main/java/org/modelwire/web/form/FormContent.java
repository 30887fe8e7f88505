package org.modelwire.web.form;

import jakarta.servlet.http.HttpServletRequest;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;

/**
 * A bean behind a page with a form. Such a page is made for each reader anew and is kept by nobody. There is no session to
 * ride on, so what a form may do rests on what is typed into it, or on the token in its address.
 */
public interface FormContent extends PageContent {

    /**
     * Takes what a reader sent.
     *
     * @param key the variable part of the address; empty if the address has none
     */
    Outcome submit(String key, HttpServletRequest request);
}
