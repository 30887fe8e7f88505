package org.modelwire.web.part;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tag {@code w:fixed}: what stands in it depends on the settings of the server and its attribute {@code by} alone, which has
 * one of a few values. It is written once; after that no component is made for it and no expression is asked.
 */
public final class FixedHandler extends TagHandler {

    private final TagAttribute by = getAttribute("by");
    private final Map<String, String> written = new ConcurrentHashMap<>();

    /** For the compiler of the views. */
    public FixedHandler(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        String which = by == null ? "" : by.getValue(context);
        String html = written.get(which);
        WrittenPart part = new WrittenPart(html, made -> written.put(which, made));
        parent.getChildren().add(part);
        if (html == null) {
            nextHandler.apply(context, part);
        }
    }
}
