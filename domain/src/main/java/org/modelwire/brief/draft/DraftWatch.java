package org.modelwire.brief.draft;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a draft tells readers to watch.
 *
 * @param text the sentence as printed, "Watch whether ... by ..."
 * @param by the day by which it can be checked; empty if the writer gave none, which a gate refuses
 * @param check how it can be checked, in a sentence
 */
public record DraftWatch(String text, Optional<LocalDate> by, String check) {}
