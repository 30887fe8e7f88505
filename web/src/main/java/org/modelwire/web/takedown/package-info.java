/** The form for publishers and persons, and the page at which they follow what became of it. */
package org.modelwire.web.takedown;
