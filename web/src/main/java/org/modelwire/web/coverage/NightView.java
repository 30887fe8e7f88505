package org.modelwire.web.coverage;

import java.util.List;
import org.modelwire.web.support.view.CountView;

/**
 * The account of a day.
 *
 * @param articles articles first seen on that day: all, read, waiting
 * @param refused articles of that day that were left out on purpose, by why
 * @param failed articles of that day that could not be read so far, by why
 * @param held briefs with a text of that day that a gate held, by gate
 * @param drafts where the briefs first drafted on that day are now
 * @param feeds polled and failed
 * @param failing feeds that fail now; empty unless it is the newest day
 */
record NightView(
        NightRow row,
        List<RunView> runs,
        List<CountView> articles,
        List<CountView> refused,
        List<CountView> failed,
        List<CountView> held,
        List<CountView> drafts,
        List<CountView> feeds,
        List<FailingFeed> failing) {}
