/**
 * Who may see and do what in the console: one table ({@link org.modelwire.web.console.access.ConsolePage} and {@link
 * org.modelwire.web.console.access.ConsoleAction}), and the gate that holds to it.
 *
 * <p>A page is a view {@code console/name.xhtml} with the template {@code /WEB-INF/console/layout.xhtml} and a line in {@code
 * ConsolePage}. Whatever changes something there has a line in {@code ConsoleAction}; its button has the identifier of that
 * line and is shown if {@code desk.may('NAME')}. An element with {@code data-key} is pressed by that key and listed under
 * {@code ?}. Two minutes before a session ends the document gets the event {@code desk:idle}.
 */
package org.modelwire.web.console.access;
