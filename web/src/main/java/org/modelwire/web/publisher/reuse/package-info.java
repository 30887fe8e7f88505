/** What publishers see of the use of their own articles. */
package org.modelwire.web.publisher.reuse;
