package org.collegium.standalone;

import java.io.PrintStream;

/// The door of the whole house in one process.
public final class StandaloneApplication {

    private StandaloneApplication() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try {
            Settings settings = Settings.of(System.getenv());
            System.setProperty(
                    "collegium.log",
                    settings.dataFolder().resolve("collegium.log").toString());
            var house = new Standalone(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(house::close, "closing-the-house"));
            out.println("Collegium starts; its data is in " + settings.dataFolder() + " …");
            house.open();
            Welcome.print(house, out);
        } catch (CannotStart reason) {
            System.err.println("Collegium cannot start. " + reason.getMessage());
            if (reason.getCause() != null) {
                System.err.println("Because: " + reason.getCause());
            }
            System.exit(1);
        }
    }
}
