package org.modelwire.it;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that ships, with the tests laid beside its own classes and nothing of its own changed. */
final class ShippedWar {

    /** The publishers and the model of the tests are servers of the JDK, which WildFly shows to whoever asks for it. */
    private static final String MANIFEST = "Manifest-Version: 1.0\nDependencies: jdk.httpserver\n";

    private ShippedWar() {}

    /** Made when the Payara Micro of the test class before has ended, which lets go of port and home only then. */
    static WebArchive withTests() {
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(System.getProperty("micro.jar")))
                .forEach(server ->
                        server.onExit().orTimeout(60, TimeUnit.SECONDS).join());
        File assertions = new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("modelwire.war")))
                .setManifest(new StringAsset(MANIFEST))
                .addPackage(ShippedWar.class.getPackage())
                .addAsLibraries(assertions);
    }
}
