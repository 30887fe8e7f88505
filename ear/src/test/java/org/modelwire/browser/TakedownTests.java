package org.modelwire.browser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all tests of requests and removals have: the one site that they share. */
@Timeout(900)
@ExtendWith(TakedownSite.Shared.class)
abstract class TakedownTests {

    TakedownSite takedowns;
    SampleSite site;

    @BeforeEach
    void open(TakedownSite shared) {
        takedowns = shared;
        site = shared.site();
    }
}
