/** Stories: articles that report the same event. Uses {@code shared}. */
package org.modelwire.story;
