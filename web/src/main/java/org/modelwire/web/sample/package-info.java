/** The invented publishers of the sample newsroom, for our own fetcher and for readers. Off unless the sample is on. */
package org.modelwire.web.sample;
