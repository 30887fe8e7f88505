/** Probes for load balancers and schedulers. They say up, or down and one word why. */
package org.modelwire.web.health;
