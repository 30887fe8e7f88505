package org.modelwire.web.part;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.function.Consumer;

/** Writes HTML that is known, or lets its children write it and tells what that is. */
final class WrittenPart extends UIComponentBase {

    private final String html;
    private final Consumer<String> keeper;

    /**
     * A part.
     *
     * @param html null if its children write it
     * @param keeper is told what the children wrote
     */
    WrittenPart(String html, Consumer<String> keeper) {
        this.html = html;
        this.keeper = keeper;
        setTransient(true);
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return "org.modelwire.part";
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        context.getResponseWriter().write(html == null ? made(context) : html);
    }

    private String made(FacesContext context) throws IOException {
        ResponseWriter page = context.getResponseWriter();
        StringWriter out = new StringWriter();
        ResponseWriter part = page.cloneWithWriter(out);
        context.setResponseWriter(part);
        try {
            super.encodeChildren(context);
            part.flush();
        } finally {
            context.setResponseWriter(page);
        }
        keeper.accept(out.toString());
        return out.toString();
    }
}
