/**
 * Briefs as readers see them: plain values read in one transaction, with getters because pages cannot read record
 * components. Start at {@link org.modelwire.web.support.view.BriefReader}.
 */
package org.modelwire.web.support.view;
