/** Subjects: the index of all that briefs name, and the page of each with its timeline. */
package org.modelwire.web.subject;
