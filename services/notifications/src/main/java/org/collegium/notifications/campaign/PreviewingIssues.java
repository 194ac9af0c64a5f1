package org.collegium.notifications.campaign;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.collegium.notifications.issue.PublishedIssue;
import org.collegium.notifications.message.SendingMessages;
import org.collegium.notifications.message.TestIssueMail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows an editor what publishing an issue would do, and sends them the mail to look at in their own mail program.
@Service
public class PreviewingIssues {

    private final Audiences audiences;
    private final IssueMails mails;
    private final SendingMessages sending;
    private final Clock clock;

    PreviewingIssues(Audiences audiences, IssueMails mails, SendingMessages sending, Clock clock) {
        this.audiences = audiences;
        this.mails = mails;
        this.sending = sending;
        this.clock = clock;
    }

    /// @param audience how many persons would get the mail if the issue were published now
    public record Preview(int audience, IssueMails.Written mail) {}

    public Preview preview(PublishedIssue issue) {
        Instant now = clock.instant();
        return new Preview(
                audiences.count(LocalDate.ofInstant(now, clock.getZone()), now),
                mails.write(CampaignMail.values(issue)));
    }

    /// Sends one mail, marked as a test.
    ///
    /// @param to the editor's own address; kept in memory only, until the mail is sent
    @Transactional
    public void test(PublishedIssue issue, String to) {
        sending.send(new TestIssueMail(UuidCreator.getTimeOrderedEpoch(), to, CampaignMail.values(issue)));
    }
}
