/** How a brief was made: its sources and their rights, calls, archive, gates, texts. */
package org.modelwire.web.brief;
