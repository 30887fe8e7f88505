package org.modelwire.sample;

import org.modelwire.watch.WatchState;

/**
 * What the newsroom's editor says came of a watch item.
 *
 * @param expected slug of an article that the item's brief tells
 * @param outcome for good
 * @param note why, for readers
 * @param shown slug of an article whose brief shows it
 */
public record SampleOutcome(String expected, WatchState outcome, String note, String shown) {}
