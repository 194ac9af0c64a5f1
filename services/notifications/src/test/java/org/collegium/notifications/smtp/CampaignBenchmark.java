package org.collegium.notifications.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.collegium.notifications.NotificationsApplication;
import org.collegium.notifications.campaign.StartCampaign;
import org.collegium.notifications.campaign.StartingCampaigns;
import org.collegium.notifications.issue.PublishedIssue;
import org.collegium.notifications.issue.RecordingIssues;
import org.collegium.notifications.membership.RecordingMemberships;
import org.collegium.notifications.membership.Term;
import org.collegium.notifications.person.KnownPerson;
import org.collegium.notifications.person.RecordingPersons;
import org.collegium.notifications.smtp.client.OutgoingMail;
import org.collegium.notifications.smtp.client.SmtpConnections;
import org.collegium.notifications.smtp.client.SmtpSettings;
import org.collegium.testing.RealInfrastructure;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Prints how many mails a second a campaign hands over, as a share of what the bare client hands over to the same
/// sink in the same run. Run its `main` with the test class path; the first argument is the number of mails, 17,000
/// unless given.
final class CampaignBenchmark {

    private static final int SIZE = 12_000;

    private CampaignBenchmark() {}

    public static void main(String[] args) throws Exception {
        int mails = args.length == 0 ? 17_000 : Integer.parseInt(args[0]);
        try (FastSink sink = new FastSink()) {
            bare(sink, mails);
            double bare = mails / seconds(bare(sink, mails));
            double campaign = mails / seconds(campaign(sink, mails));
            System.out.printf(
                    "bare client on one connection %.0f mails/s, campaign %.0f mails/s, ratio %.2f%n",
                    bare, campaign, campaign / bare);
        }
        System.exit(0);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static Duration bare(FastSink sink, int count) throws Exception {
        Duration limit = Duration.ofSeconds(30);
        byte[] content = "x".repeat(SIZE).replaceAll("(.{74})", "$1\r\n").getBytes(UTF_8);
        try (SmtpConnections connections = new SmtpConnections(new SmtpSettings(
                "127.0.0.1",
                sink.port(),
                SmtpSettings.Security.NONE,
                "localhost",
                null,
                null,
                null,
                limit,
                limit,
                limit,
                limit,
                limit))) {
            List<OutgoingMail> chunk = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                chunk.add(
                        new OutgoingMail(UuidCreator.getTimeOrderedEpoch(), "a@example.org", "b@example.org", content));
            }
            long start = System.nanoTime();
            for (int sent = 0; sent < count; sent += chunk.size()) {
                try (SmtpConnections.Loan loan = connections.borrow()) {
                    loan.send(chunk, id -> false);
                }
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static Duration campaign(FastSink sink, int count) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(NotificationsApplication.class)
                .properties("spring.config.name=" + NotificationsApplication.CONFIG_NAME)
                .initializers(new RealInfrastructure())
                .run("--server.port=0", "--collegium.mail.host=127.0.0.1", "--collegium.mail.port=" + sink.port())) {
            PublishedIssue issue = fill(context, count);
            int before = sink.taken.get();
            long start = System.nanoTime();
            context.getBean(StartingCampaigns.class)
                    .start(new StartCampaign(
                            issue.issueId(), issue.publishedAt(), LocalDate.now(context.getBean(Clock.class)), false));
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            long end = start;
            while (jdbc.sql("SELECT count(*) FROM delivery WHERE state = 'delivered'")
                            .query(Integer.class)
                            .single()
                    < count) {
                LockSupport.parkNanos(20_000_000);
                end = System.nanoTime();
            }
            if (sink.taken.get() - before != count) {
                throw new IllegalStateException("The sink took " + (sink.taken.get() - before) + " mails.");
            }
            return Duration.ofNanos(end - start);
        }
    }

    private static PublishedIssue fill(ConfigurableApplicationContext context, int count) {
        Clock clock = context.getBean(Clock.class);
        LocalDate today = LocalDate.now(clock);
        List<KnownPerson> persons = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID person = UuidCreator.getTimeOrderedEpoch();
            persons.add(
                    new KnownPerson(person, "Sample", "Member " + i, "sample" + i + "@example.org", clock.instant()));
            UUID membership = UuidCreator.getTimeOrderedEpoch();
            terms.add(new Term(membership, person, today.minusDays(1), today.plusDays(1), true, clock.instant()));
        }
        context.getBean(RecordingPersons.class).record(persons);
        context.getBean(RecordingMemberships.class).record(terms);
        List<PublishedIssue.Entry> contents = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            contents.add(
                    new PublishedIssue.Entry(UuidCreator.getTimeOrderedEpoch(), "Practice", "Article number " + i));
        }
        PublishedIssue issue = new PublishedIssue(
                UuidCreator.getTimeOrderedEpoch(), "2012-11", "November 2012", clock.instant(), contents);
        context.getBean(RecordingIssues.class).record(issue);
        return issue;
    }
}
