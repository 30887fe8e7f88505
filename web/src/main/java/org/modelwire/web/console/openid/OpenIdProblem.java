package org.modelwire.web.console.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.config.OidcConfig;
import org.modelwire.web.console.signin.SignInPage;
import org.modelwire.web.support.Trouble;

/** Tells a person calmly why the provider's word let nobody in, and the log in detail, under one number. */
@ApplicationScoped
public class OpenIdProblem {

    private static final Logger LOG = Logger.getLogger(OpenIdProblem.class.getName());

    @Inject
    private OidcConfig config;

    @Inject
    private SignInPage page;

    void tell(OpenIdRefusalException refused, String target, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String number = Trouble.number();
        Refusal refusal = refused.refusal();
        LOG.log(Level.WARNING, "sign-in through provider refused number={0} reason={1}: {2}", new Object[] {
            number, refusal, refused.getMessage()
        });
        page.refuse(refusal.status(), refusal.title(), refusal.words(config.name()), number, target, request, response);
    }
}
