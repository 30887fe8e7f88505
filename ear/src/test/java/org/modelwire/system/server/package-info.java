/** The shipped jar as a process, its operations API, and its database once it is down. */
package org.modelwire.system.server;
