package org.collegium.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.collegium.standalone.Doors.Sponsor;

/// People who belong, as many as a measurement needs.
final class Belonging {

    private static final int AT_ONCE = 16;

    private Belonging() {}

    /// Lets so many join by their employer, and waits until each can sign in.
    ///
    /// @return their addresses
    static List<String> join(Doors doors, int number) throws Exception {
        Sponsor sponsor = doors.sponsor(number);
        List<Future<String>> joining = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < number; i++) {
                joining.add(threads.submit(() -> {
                    String email = Doors.freshEmail();
                    doors.awaitEnd(doors.join(email, sponsor.code()));
                    return email;
                }));
            }
        }
        List<String> emails = new ArrayList<>();
        for (Future<String> one : joining) {
            emails.add(one.get());
        }
        emails.forEach(email -> awaitAccount(doors, email));
        return emails;
    }

    private static void awaitAccount(Doors doors, String email) {
        Awaitility.await("an account of " + email)
                .atMost(Doors.PATIENCE)
                .until(() -> doors.anybody()
                                .post("/dev/tokens", Map.of("email", email))
                                .status()
                        == 200);
    }
}
