/** What is not needed any more is deleted on time. Uses {@code takedown}; the rest it knows by the names of the rows. */
package org.modelwire.retention;
