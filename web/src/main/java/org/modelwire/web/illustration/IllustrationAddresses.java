package org.modelwire.web.illustration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.modelwire.web.exit.BriefKeys;
import org.modelwire.web.exit.ExitAddresses;

/** The addresses of a brief's pictures. With any hash in its address the share image is looked for where it is now. */
@ApplicationScoped
public class IllustrationAddresses implements ExitAddresses {

    @Inject
    private Illustrations illustrations;

    @Override
    public Stream<String> of(BriefKeys keys) {
        String folder = "/briefs/" + keys.slug() + "/";
        String share = illustrations
                .find(keys.slug())
                .map(Illustration::pngPath)
                .orElse(folder + "share." + "0".repeat(24) + ".png");
        return Stream.of(folder + "illustration.svg", share);
    }
}
