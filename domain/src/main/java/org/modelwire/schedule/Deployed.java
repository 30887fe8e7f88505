package org.modelwire.schedule;

/**
 * The application is deployed: what starts with it has started, and its servlets are loaded.
 *
 * <p>At the end of a deployment Payara closes the archives of libraries; a class that another thread is just initialising
 * then stays broken until the next start. So nothing begins on a thread of its own before this.
 */
public record Deployed() {}
