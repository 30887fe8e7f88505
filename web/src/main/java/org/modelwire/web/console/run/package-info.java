/** Runs of jobs: what ran, what runs now and how far it is, and what is left. Start at {@code RunsBean}. */
package org.modelwire.web.console.run;
