package org.collegium.notifications.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.notifications.campaign.CampaignPolicy.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, false, PAUSE CANCEL",
        "RUNNING, false, PAUSE CANCEL",
        "PAUSED, false, RESUME CANCEL",
        "WAITING, true, RESUME CANCEL",
        "WAITING, false, PAUSE CANCEL",
        "FINISHED, false, ''",
        "CANCELLED, false, ''"
    })
    void offersWhatWouldChangeSomething(CampaignStatus status, boolean awaitsDecision, String offered) {
        assertThat(CampaignPolicy.offered(status, awaitsDecision).stream()
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(offered);
    }

    record Row(CampaignOrder order, CampaignStatus status, boolean awaitsDecision, Answer answer) {}

    static Stream<Row> table() {
        return Stream.of(
                row(CampaignOrder.PAUSE, CampaignStatus.SCHEDULED, CampaignStatus.PAUSED),
                row(CampaignOrder.PAUSE, CampaignStatus.RUNNING, CampaignStatus.PAUSED),
                row(CampaignOrder.PAUSE, CampaignStatus.PAUSED, CampaignStatus.PAUSED),
                row(CampaignOrder.PAUSE, CampaignStatus.WAITING, CampaignStatus.PAUSED),
                new Row(
                        CampaignOrder.PAUSE,
                        CampaignStatus.WAITING,
                        true,
                        refused(CampaignRefusal.AWAITING_A_DECISION)),
                row(CampaignOrder.PAUSE, CampaignStatus.FINISHED, CampaignRefusal.CAMPAIGN_FINISHED),
                row(CampaignOrder.PAUSE, CampaignStatus.CANCELLED, CampaignRefusal.CAMPAIGN_CANCELLED),
                row(CampaignOrder.RESUME, CampaignStatus.SCHEDULED, CampaignStatus.SCHEDULED),
                row(CampaignOrder.RESUME, CampaignStatus.RUNNING, CampaignStatus.RUNNING),
                row(CampaignOrder.RESUME, CampaignStatus.PAUSED, CampaignStatus.RUNNING),
                new Row(CampaignOrder.RESUME, CampaignStatus.WAITING, true, new Answer.To(CampaignStatus.RUNNING)),
                row(CampaignOrder.RESUME, CampaignStatus.FINISHED, CampaignRefusal.CAMPAIGN_FINISHED),
                row(CampaignOrder.RESUME, CampaignStatus.CANCELLED, CampaignRefusal.CAMPAIGN_CANCELLED),
                row(CampaignOrder.CANCEL, CampaignStatus.RUNNING, CampaignStatus.CANCELLED),
                new Row(CampaignOrder.CANCEL, CampaignStatus.WAITING, true, new Answer.To(CampaignStatus.CANCELLED)),
                row(CampaignOrder.CANCEL, CampaignStatus.CANCELLED, CampaignStatus.CANCELLED),
                row(CampaignOrder.CANCEL, CampaignStatus.FINISHED, CampaignRefusal.CAMPAIGN_FINISHED));
    }

    @ParameterizedTest
    @MethodSource("table")
    void answersOrders(Row row) {
        assertThat(CampaignPolicy.on(row.order(), row.status(), row.awaitsDecision()))
                .isEqualTo(row.answer());
    }

    private static Row row(CampaignOrder order, CampaignStatus status, CampaignStatus next) {
        return new Row(order, status, false, new Answer.To(next));
    }

    private static Row row(CampaignOrder order, CampaignStatus status, CampaignRefusal reason) {
        return new Row(order, status, false, refused(reason));
    }

    private static Answer refused(CampaignRefusal reason) {
        return new Answer.Refused(reason);
    }
}
