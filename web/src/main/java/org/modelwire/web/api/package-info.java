/**
 * What every HTTP API under {@code /api/v1} shares: where it stands, who may use it, and how a request's body is read.
 * Answers are written with {@code jakarta.json} alone, so that they are the same on every server.
 */
package org.modelwire.web.api;
