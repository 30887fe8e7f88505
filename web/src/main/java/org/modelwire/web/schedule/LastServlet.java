package org.modelwire.web.schedule;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import org.modelwire.schedule.Deployed;

/**
 * Tells that the application is deployed. It has no address: {@code web.xml} has it loaded last of all, which is the last
 * moment of a deployment of which every server tells the application.
 */
public class LastServlet extends HttpServlet {

    @Inject
    private transient Event<Deployed> over;

    @Override
    public void init() {
        over.fire(new Deployed());
    }
}
