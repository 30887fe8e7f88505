/** Finds out which articles report the same event. */
package org.modelwire.batch.story;
