/** Whose work is read, what may be done with it, and why. */
package org.modelwire.web.publisher;
