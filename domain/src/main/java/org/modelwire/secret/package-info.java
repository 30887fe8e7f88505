/** Texts that nobody can guess: tokens, receipt numbers, and what the nodes of a site sign with. Uses nothing. */
package org.modelwire.secret;
