/**
 * The archive's index on OpenSearch, for several nodes. Five REST calls through the JDK's own HTTP client: the official
 * client would bring a second JSON mapper and HTTP stack into the WAR for them.
 */
package org.modelwire.batch.archive.opensearch;
