package org.modelwire.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Requests as a server hands them over, as far as forms look at them. */
public final class Requests {

    private Requests() {}

    /** A form that was sent from an address. */
    public static HttpServletRequest from(String address, Map<String, String> parameters) {
        return from(address, null, parameters);
    }

    /** A form that came through a proxy. */
    static HttpServletRequest from(String address, String forwardedFor, Map<String, String> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getHeader" -> "X-Forwarded-For".equals(arguments[0]) ? forwardedFor : null;
                    case "getParameter" -> parameters.get(arguments[0]);
                    case "getParameterValues" ->
                        parameters.containsKey(arguments[0])
                                ? parameters.get(arguments[0]).split(" ")
                                : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
