/** Stories: articles that report the same event. Uses {@code article} and {@code shared}. */
package org.modelwire.story;
