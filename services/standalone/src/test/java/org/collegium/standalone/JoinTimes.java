package org.collegium.standalone;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.collegium.standalone.inbox.MailWatch;

/// Joins with the addresses of members and of strangers, in random order, and compares what is answered until the
/// mailbox is proved, and how fast. Whoever could tell them apart would learn who belongs.
final class JoinTimes {

    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})$");
    /// What differs from one application to the next: addresses, ids, moments and form tokens.
    private static final Pattern OWN =
            Pattern.compile("sample\\.joiner\\.[0-9a-f-]+@example\\.org|[0-9a-f]{8}-[0-9a-f-]{27}|"
                    + "20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z|name=\"_csrf\" value=\"[^\"]+\"");

    private final String portal;
    private final MailWatch mails;
    private final Map<String, Step> steps = new LinkedHashMap<>();

    JoinTimes(String portal, MailWatch mails) {
        this.portal = portal;
        this.mails = mails;
    }

    /// Joins once with each of these addresses, and as often with addresses that nobody has.
    void byApi(List<String> members) throws Exception {
        for (Applicant applicant : among(members)) {
            var caller = new Caller(portal);
            mails.forget(applicant.email);
            HttpResponse<String> applied = answer(
                    "API: application",
                    applicant,
                    () -> caller.postJson("/api/membership/applications", application(applicant.email)));
            String proof = "/api/membership/applications/"
                    + applied.body().replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1") + "/email-proof";
            String code = mails.next(applicant.email, CODE);
            answer("API: wrong code", applicant, () -> caller.postJson(proof, "{\"code\":\"" + other(code) + "\"}"));
            answer(
                    "API: right code (proved, so told apart)",
                    applicant,
                    () -> caller.postJson(proof, "{\"code\":\"" + code + "\"}"));
        }
    }

    /// The same by the pages.
    void byPages(List<String> members) throws Exception {
        for (Applicant applicant : among(members)) {
            var caller = new Caller(portal);
            mails.forget(applicant.email);
            String first = Caller.formToken(caller.get("/join/email"));
            answer(
                    "page: address",
                    applicant,
                    () -> caller.submit("/join/email", Map.of("email", applicant.email), first));
            HttpResponse<String> page = answer("page: check your email", applicant, () -> caller.get("/join/code"));
            String token = Caller.formToken(page);
            String code = mails.next(applicant.email, CODE);
            answer(
                    "page: wrong code",
                    applicant,
                    () -> caller.submit("/join/code", Map.of("code", other(code)), token));
            answer(
                    "page: right code (proved, so told apart)",
                    applicant,
                    () -> caller.submit("/join/code", Map.of("code", code), token));
        }
    }

    void print() {
        steps.forEach((name, step) -> System.out.println(name + ": " + step));
    }

    private HttpResponse<String> answer(String step, Applicant applicant, Callable<HttpResponse<String>> request)
            throws Exception {
        return steps.computeIfAbsent(step, _ -> new Step())
                .of(applicant.belongs)
                .add(request);
    }

    private static List<Applicant> among(List<String> members) {
        List<Applicant> applicants = new ArrayList<>();
        for (String member : members) {
            applicants.add(new Applicant(member, true));
            applicants.add(new Applicant(Doors.freshEmail(), false));
        }
        Collections.shuffle(applicants, new Random());
        return applicants;
    }

    private static String application(String email) {
        return """
                {"givenName":"Sample","familyName":"Joiner","email":"%s","plan":"employed","consents":{"magazine":true}}""".formatted(email);
    }

    private static String other(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }

    record Applicant(String email, boolean belongs) {}

    /// The answers to one step, of those who belong and of strangers.
    record Step(Answers members, Answers strangers) {

        Step() {
            this(new Answers(), new Answers());
        }

        Answers of(boolean member) {
            return member ? members : strangers;
        }

        @Override
        public String toString() {
            return "%s; members %s; strangers %s; Mann-Whitney p = %.3f"
                    .formatted(
                            members.texts.equals(strangers.texts)
                                    ? "same answers (" + members.texts.size() + ")"
                                    : "OTHER ANSWERS " + members.texts + " and " + strangers.texts,
                            members.timings,
                            strangers.timings,
                            MannWhitneyUTest.withDefaults()
                                    .test(members.timings.sorted(), strangers.timings.sorted())
                                    .getPValue());
        }
    }

    record Answers(Timings timings, Set<String> texts) {

        Answers() {
            this(new Timings(), new TreeSet<>());
        }

        HttpResponse<String> add(Callable<HttpResponse<String>> request) throws Exception {
            HttpResponse<String> answer = timings.measure(request);
            String text = answer.statusCode() + " " + Caller.location(answer) + " " + answer.body();
            texts.add(OWN.matcher(text).replaceAll("…"));
            return answer;
        }
    }
}
