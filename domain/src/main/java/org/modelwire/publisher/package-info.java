/** Publishers, what we may do with their work, and the evidence for it. Uses {@code shared}. */
package org.modelwire.publisher;
