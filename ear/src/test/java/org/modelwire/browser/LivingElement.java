package org.modelwire.browser;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.function.Supplier;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WrapsElement;
import org.openqa.selenium.interactions.Locatable;

/**
 * An element as a person sees it: whatever stands at its place. When the page is made anew between finding it and asking it,
 * by the next page or by an answer of the server, it is found again.
 */
final class LivingElement implements InvocationHandler {

    private final Supplier<WebElement> place;
    private WebElement found;

    private LivingElement(Supplier<WebElement> place) {
        this.place = place;
        found = place.get();
    }

    static WebElement at(Supplier<WebElement> place) {
        return (WebElement) Proxy.newProxyInstance(
                LivingElement.class.getClassLoader(),
                new Class<?>[] {WebElement.class, WrapsElement.class, Locatable.class},
                new LivingElement(place));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("getWrappedElement")) {
            return found;
        }
        Instant end = Instant.now().plus(Chromium.PATIENCE);
        while (true) {
            try {
                return method.invoke(found, arguments);
            } catch (InvocationTargetException e) {
                if (!Chromium.isGone(e.getCause()) || Instant.now().isAfter(end)) {
                    throw e.getCause();
                }
                found = place.get();
            }
        }
    }
}
