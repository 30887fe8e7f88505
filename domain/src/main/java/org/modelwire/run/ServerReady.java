package org.modelwire.run;

/** Settings and schema are in order; whatever starts with the server may start now, on the thread that deploys. */
public record ServerReady() {}
