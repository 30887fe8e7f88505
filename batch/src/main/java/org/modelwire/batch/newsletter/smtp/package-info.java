/** SMTP by Jakarta Mail, with every answer of the mail server as something that the log of letters knows. */
package org.modelwire.batch.newsletter.smtp;
