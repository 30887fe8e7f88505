/**
 * The settings: one record per key prefix, each checked when it is read. Start at {@link
 * org.modelwire.config.Settings}.
 *
 * <p>Needs nothing but the JDK, so that the launcher can check the settings before a server is up; inside a server the
 * same records read MicroProfile Config.
 */
package org.modelwire.config;
