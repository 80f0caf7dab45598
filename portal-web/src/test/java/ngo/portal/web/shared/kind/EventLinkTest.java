package ngo.portal.web.shared.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventLinkTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000000");

    @ParameterizedTest
    @CsvSource({
        "STATEMENT, StatementDrafted, /statements/%s",
        "STATEMENT, CommentWritten, /statements/%s/discussion",
        "PLAN, PlanShared, /plans/%s",
        "PLAN, CommentWritten, /plans/%s/discussion",
        "PLAN, AmendmentProposed, /plans/%s/amendments",
        "PLAN, ReportOverdue, /plans/%s/reports",
        "PLAN, PlanProposed, /plans/%s/adoption",
        "PLAN, PlanReviewRequested, /plans/%s/review",
        "ORGANISATION, OrganisationFrozen, /organisations/%s/membership",
        "PERSON, MemberInvited, /organisation/people"
    })
    void anEventLeadsToTheDocumentItIsAbout(String kind, String event, String address) {
        assertThat(EventLink.of(kind, event).address(kind, ID)).isEqualTo(address.formatted(ID));
    }
}
