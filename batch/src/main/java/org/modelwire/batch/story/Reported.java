package org.modelwire.batch.story;

import java.time.Instant;

/** An article as it is compared with others. */
record Reported(long articleId, String title, String text, Instant at) {}
