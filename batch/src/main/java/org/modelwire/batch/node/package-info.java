/** What nodes do for each other: carry on what a dead one has left, and take a part of what a living one is at. */
package org.modelwire.batch.node;
