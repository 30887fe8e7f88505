package org.modelwire.web.console.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.modelwire.web.asset.Assets;

/** Where the style sheet and the script of the review pages are. */
@Named
@RequestScoped
public class ReviewFiles {

    @Inject
    private Assets assets;

    public String getStyles() {
        return assets.address("review.css");
    }

    public String getScript() {
        return assets.address("review.js");
    }
}
