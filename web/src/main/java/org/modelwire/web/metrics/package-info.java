/** What the wire tells a monitoring system: its ledger, its pages and its process, as Prometheus text. */
package org.modelwire.web.metrics;
