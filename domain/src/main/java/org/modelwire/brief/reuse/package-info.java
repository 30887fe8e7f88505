/** How much of an article our texts show their readers, and which words of it. */
package org.modelwire.brief.reuse;
