/** The public API of briefs, subjects and search, as JSON, for anyone to read. */
package org.modelwire.web.api.wire;
