/** What pages of the console share: tables that read one page at a time, answers to what was pressed, figures in words. */
package org.modelwire.web.console.view;
