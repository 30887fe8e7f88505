package org.modelwire.web.part;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/** The tag {@code w:html}: writes the {@link Html} that its attribute {@code of} names, and nothing else. */
public final class HtmlHandler extends TagHandler {

    private final TagAttribute of = getRequiredAttribute("of");

    /** For the compiler of the views. */
    public HtmlHandler(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        // Only what Html has made is trusted to be markup.
        Html html = (Html) of.getObject(context, Html.class);
        parent.getChildren().add(new WrittenPart(html.toString(), made -> {}));
    }
}
