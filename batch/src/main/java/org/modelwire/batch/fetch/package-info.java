/**
 * Getting bytes from publishers' servers, safely and politely. {@link org.modelwire.batch.fetch.Fetcher} makes one
 * fetch, {@link org.modelwire.batch.fetch.RobotsRules} says whether it may be made and {@link
 * org.modelwire.batch.fetch.HostGate} when. Knows nothing of feeds or articles.
 */
package org.modelwire.batch.fetch;
