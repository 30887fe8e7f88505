package org.modelwire.it;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that ships, with the tests laid beside its own classes and nothing of its own changed. */
final class ShippedWar {

    private ShippedWar() {}

    static WebArchive withTests() {
        File assertions = new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("modelwire.war")))
                .addPackage(ShippedWar.class.getPackage())
                .addAsLibraries(assertions);
    }
}
