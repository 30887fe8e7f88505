/** What every way out of the wire shares: headers, entity tags, assets, times in words. Knows no page. */
package org.modelwire.web.support;
