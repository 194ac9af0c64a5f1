package org.collegium.standalone;

import java.io.PrintStream;

/// Says what to open and try; its last line says that the platform can be used.
final class Welcome {

    private Welcome() {}

    static void print(Standalone platform, PrintStream out) {
        Credentials known = platform.credentials();
        String code = known.sampleVoucherCode();
        out.println();
        line(out, "Portal", known.portal() + "/");
        line(out, "Join", known.portal() + "/join");
        if (code != null) {
            line(out, "Voucher", code + "   (Essex County Council: joining with it costs nothing)");
        }
        line(out, "Staff", known.portal() + "/sign-in   as " + known.staffEmail() + "; the link arrives in the inbox");
        line(out, "Inbox", known.portal() + "/dev/inbox");
        line(out, "API", known.portal() + "/api");
        line(
                out,
                "Client",
                "id and secret are in " + platform.settings().dataFolder().resolve("credentials.json"));
        out.println();
        out.println("Collegium is ready");
    }

    private static void line(PrintStream out, String what, String where) {
        out.printf("  %-8s %s%n", what, where);
    }
}
