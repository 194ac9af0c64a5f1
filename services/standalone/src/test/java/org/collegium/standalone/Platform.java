package org.collegium.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The one platform that the tests of this JVM share, opened when first asked for, with the sample College in it.
final class Platform {

    private static final Standalone SHARED = open();

    private Platform() {}

    static Standalone shared() {
        return SHARED;
    }

    static Doors doors() {
        return new Doors(SHARED.credentials());
    }

    private static Standalone open() {
        try {
            Path data = Files.createTempDirectory("collegium-platform");
            var platform = new Standalone(new Settings(FreePorts.find(), data, true));
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "closing-the-platform"));
            platform.open();
            System.setProperty(
                    "collegium.testing.kafka",
                    platform.infrastructure().broker().bootstrapServers());
            return platform;
        } catch (IOException cannot) {
            throw new UncheckedIOException("No temporary data folder could be made.", cannot);
        }
    }
}
