/**
 * What a reader is promised, tried on the very {@code modelwire.jar} that ships with its sample newsroom: in a browser and
 * over plain HTTP. Start at {@link org.modelwire.browser.SampleSite}, the server that all of them share.
 */
package org.modelwire.browser;
