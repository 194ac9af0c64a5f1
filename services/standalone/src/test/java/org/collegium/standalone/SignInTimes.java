package org.collegium.standalone;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.collegium.standalone.inbox.MailWatch;

/// Signs many people in at once, the whole way: form, mail, link, button, and the page behind it.
final class SignInTimes {

    private static final int AT_ONCE = 200;
    private static final double PAGE_LIMIT_MILLIS = 2_000;
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/sign-in/\\S+)");

    private final String portal;
    private final MailWatch mails;
    private final Timings asking = new Timings();
    private final Timings entering = new Timings();
    private final Timings pages = new Timings();
    private final AtomicInteger errors = new AtomicInteger();
    private final List<Caller> signedIn = new ArrayList<>();

    SignInTimes(String portal, MailWatch mails) {
        this.portal = portal;
        this.mails = mails;
    }

    void signIn(List<String> emails) throws Exception {
        emails.forEach(mails::forget);
        List<Future<Caller>> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < emails.size(); i++) {
                String email = emails.get(i);
                all.add(threads.submit(() -> signIn(new Caller(portal), email)));
            }
        }
        for (Future<Caller> one : all) {
            signedIn.add(one.get());
        }
    }

    private Caller signIn(Caller caller, String email) throws Exception {
        String token = Caller.formToken(caller.get("/sign-in"));
        expect(302, asking, () -> caller.submit("/sign-in", Map.of("email", email), token));
        String link = mails.next(email, LINK);
        String button = Caller.formToken(caller.get(link));
        expect(302, entering, () -> caller.submit(link, Map.of(), button));
        expect(200, pages, () -> caller.get("/membership"));
        return caller;
    }

    /// Those who are in.
    List<Caller> signedIn() {
        return signedIn;
    }

    private void expect(int status, Timings timings, Callable<HttpResponse<String>> request) throws Exception {
        HttpResponse<String> answer = timings.measure(request);
        if (answer.statusCode() != status) {
            errors.incrementAndGet();
            System.out.println(answer.statusCode() + " " + answer.uri() + " " + answer.body());
        }
    }

    void print() {
        var lines = new LinkedHashMap<String, String>();
        lines.put("sign-ins with " + AT_ONCE + " at once", signedIn.size() + ", errors " + errors);
        lines.put("asking for the mail", asking.toString());
        lines.put("entering by the link", entering.toString());
        lines.put("the membership page", pages.against(PAGE_LIMIT_MILLIS));
        lines.forEach((name, figures) -> System.out.println(name + ": " + figures));
    }
}
