package org.collegium.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The one house that the tests of this JVM share, opened when first asked for, with the sample College in it.
final class House {

    private static final Standalone SHARED = open();

    private House() {}

    static Standalone shared() {
        return SHARED;
    }

    static Doors doors() {
        return new Doors(SHARED.credentials());
    }

    private static Standalone open() {
        try {
            Path data = Files.createTempDirectory("collegium-house");
            var house = new Standalone(new Settings(FreePorts.find(), data, true));
            Runtime.getRuntime().addShutdownHook(new Thread(house::close, "closing-the-house"));
            house.open();
            System.setProperty(
                    "collegium.testing.kafka", house.infrastructure().broker().bootstrapServers());
            return house;
        } catch (IOException cannot) {
            throw new UncheckedIOException("No temporary data folder could be made.", cannot);
        }
    }
}
