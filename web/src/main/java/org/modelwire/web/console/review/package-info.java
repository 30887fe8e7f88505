/**
 * The queue and the screen on which a text is judged. Views read snapshots that {@link
 * org.modelwire.web.console.review.ReviewReader} makes; everything that changes something goes through {@link
 * org.modelwire.review.ReviewDesk}.
 */
package org.modelwire.web.console.review;
