/** What a text rests on, prepared for the page on which it is judged. */
package org.modelwire.web.console.evidence;
