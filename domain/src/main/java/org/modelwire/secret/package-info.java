/** What nobody can guess or read: tokens, receipt numbers, what the nodes of a site sign with, and secrets kept encrypted. Uses nothing. */
package org.modelwire.secret;
