package org.collegium.testing;

import java.nio.file.Path;
import java.util.List;

/// Debian's Chromium, as every browser test starts it.
public final class Chromium {

    public static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

    /// No sandbox, because containers run tests as root; and nothing that talks to anybody but the product.
    public static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}
}
