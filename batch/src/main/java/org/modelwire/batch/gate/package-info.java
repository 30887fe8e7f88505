/**
 * Gates: the checks that every draft must pass before it may be published. {@link org.modelwire.batch.gate.Gates} is the
 * one door; each gate is a class that says its rule, its numbers and where they come from. No gate calls a model.
 */
package org.modelwire.batch.gate;
