package org.modelwire.brief;

/** Where in a brief a typed sentence stands. */
public enum Part {
    SUMMARY,
    CONSEQUENCE,
    ARCHIVE
}
