/**
 * The archive search. A form is read into a question, the archive answers with ids, and the database has the briefs, so that
 * nothing that readers may not see is shown even while the index still follows.
 */
package org.modelwire.web.archive;
