/** The pages of letters by e-mail: asking for them, agreeing, choosing, and leaving. */
package org.modelwire.web.newsletter;
