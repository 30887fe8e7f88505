/**
 * The command line of {@code modelwire.jar}. Start at {@link org.modelwire.launcher.Modelwire}: it reads the options, refuses what cannot
 * work before anything is changed, unpacks the server under the home once, and runs it as one child process that has a
 * heap limit and never outlives it. What runs in that child is in {@code org.modelwire.launcher.server}.
 */
package org.modelwire.launcher;
