/** What the application would make of a page, said to whoever asks; nothing is stored. */
package org.modelwire.web.api.admin.inspect;
