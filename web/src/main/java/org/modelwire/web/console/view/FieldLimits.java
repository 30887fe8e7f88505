package org.modelwire.web.console.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PreValidateEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Holds every field of the console to the length that its page gives it, for a browser that was not told or did not care: what is
 * longer is refused with a message, and stays in the field.
 */
public final class FieldLimits implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIInput;
    }

    @Override
    public void processEvent(SystemEvent event) {
        if (!(event instanceof PreValidateEvent) || !(event.getSource() instanceof UIInput field)) {
            return;
        }
        Object limit = field.getAttributes().get("maxlength");
        FacesContext context = FacesContext.getCurrentInstance();
        // As it was sent: the component library would cut it, and say nothing.
        String text = context.getExternalContext().getRequestParameterMap().get(field.getClientId(context));
        if (text != null && limit instanceof Integer most && most > 0 && text.length() > most) {
            field.setValid(false);
            String words = refusal(text.length(), most);
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
        }
    }

    private static String refusal(int length, int most) {
        return "That is " + Figures.count(length, "character", "characters") + " in a field for at most "
                + Figures.grouped(most) + ". Nothing was changed; what you typed is still there.";
    }
}
