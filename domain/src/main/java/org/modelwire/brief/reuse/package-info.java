/** How much of an article our texts show their readers, for its publisher. */
package org.modelwire.brief.reuse;
