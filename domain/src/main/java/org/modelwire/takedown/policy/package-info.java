/** Publishers who set their own policy, at the status address of a request to change it, once their domain is proven. */
package org.modelwire.takedown.policy;
