/**
 * From a story to a published brief: the analyse step has a model read and write (or takes excerpts), the check step
 * lets the gates judge, the publish step lets out what passed.
 */
package org.modelwire.batch.brief;
