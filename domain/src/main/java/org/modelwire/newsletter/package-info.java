/**
 * Letters by e-mail: who gets them, which went out, and with which text of which brief. Start at {@link
 * org.modelwire.newsletter.SubscriberDesk} for what readers do and at {@link org.modelwire.newsletter.LetterLog} for what the
 * job does. Uses {@code brief} and {@code subject}.
 */
package org.modelwire.newsletter;
