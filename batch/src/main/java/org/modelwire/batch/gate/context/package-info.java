/** Gates on what a brief adds to its sources: the archive, and what to watch. */
package org.modelwire.batch.gate.context;
