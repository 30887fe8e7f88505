/** What readers and machines can list of the wire: pages by key, changes in order. Start at {@code PublicBriefRepository}. */
package org.modelwire.brief.exit;
