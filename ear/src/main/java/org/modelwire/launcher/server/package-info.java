/**
 * What runs in the launcher's child process, beside Payara Micro: {@link org.modelwire.launcher.server.Server} boots
 * it and deploys the application, and follows a nightly run through the operations API when asked to.
 */
package org.modelwire.launcher.server;
