/** Probes for load balancers and schedulers. They say up or down and nothing else. */
package org.modelwire.web.health;
