/** What every feature may use: typed reasons, the clock, stored instants, hashes. Uses nothing of ours but the settings. */
package org.modelwire.shared;
