package ngo.portal.ejb.funding;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.BetweenTicks;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.delegation.DelegationService;
import ngo.portal.ejb.funding.handling.FundingDueService;
import ngo.portal.ejb.funding.handling.QuestionService;
import ngo.portal.ejb.organisation.MembershipService;
import ngo.portal.persistence.delegation.NewDelegation;
import ngo.portal.persistence.document.DueDocument;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestEventRow;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A funder is warned before and at the end of its response time, and not while the response time is paused. */
@ArquillianTest
class FundingTimerIT {

    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    private FundingOrganisations they;

    @Inject
    private QuestionService questions;

    @Inject
    private FundingDueService due;

    @Inject
    private DelegationService delegations;

    @Inject
    private MembershipService memberships;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void aRequestIsScreened() {
        id = they.screened(FundingTrack.EMERGENCY);
    }

    @Test
    void nothingIsDueBeforeTheLastQuarter() {
        assertThat(isDue()).isFalse();
        theSchedulerRuns();

        assertThat(they.heard(they.officer())).doesNotContain("ServiceTimeRunningOut", "ServiceTimeMissed");
    }

    @Test
    void officersAreWarnedOnceBeforeAndOnceWhenItIsOver() {
        pass("19 hours");
        assertThat(isDue()).isTrue();
        theSchedulerRuns();
        theSchedulerRuns();

        assertThat(they.heard(they.second()))
                .filteredOn("ServiceTimeRunningOut"::equals)
                .hasSize(1);
        assertThat(they.heard(they.second())).doesNotContain("ServiceTimeMissed");
        assertThat(they.heard(they.writer())).doesNotContain("ServiceTimeRunningOut");

        pass("6 hours");
        theSchedulerRuns();
        theSchedulerRuns();
        assertThat(they.heard(they.officer()))
                .filteredOn("ServiceTimeMissed"::equals)
                .hasSize(1);
        they.as(they.officer());
        assertThat(they.view().course())
                .extracting(RequestEventRow::kind)
                .contains(RequestEventType.WARNED, RequestEventType.BREACHED);
        assertThat(isDue()).isFalse();
    }

    @Test
    void theDeputyOfAnOfficerIsNotified() {
        TenantPrincipal colleague = they.deskmate();
        pass("19 hours");
        theSchedulerRuns();
        assertThat(they.heard(colleague)).doesNotContain("ServiceTimeRunningOut");

        they.as(they.officer());
        Instant start = Instant.now().minusSeconds(5);
        delegations.start(new NewDelegation(
                Mandate.GRANTS_OFFICER, colleague.subject(), start, start.plus(WEEK), "UTC", "On leave"));
        they.as(TenantPrincipal.person(colleague.subject()));
        TenantPrincipal deputy =
                colleague.withDelegatedRoles(memberships.of(colleague.subject()).delegatedRoles());
        pass("6 hours");
        theSchedulerRuns();

        assertThat(they.heard(deputy)).contains("ServiceTimeMissed");
        assertThat(they.heard(colleague)).doesNotContain("ServiceTimeMissed");
    }

    /** Ten hours of an answer are ten hours later. */
    @Test
    void afterTheAnswerItIsDueLaterByWhatTheAnswerTook() {
        they.as(they.officer());
        questions.ask(id, Set.of(RequestSection.NEED), "Which court?");
        pass("10 hours");
        they.as(they.writer());
        questions.answer(id, "The one in the harbour.");

        pass("13 hours");
        assertThat(isDue()).isFalse();
        pass("6 hours");
        assertThat(isDue()).isTrue();
        theSchedulerRuns();
        assertThat(they.heard(they.officer())).contains("ServiceTimeRunningOut").doesNotContain("ServiceTimeMissed");
    }

    @Test
    void whileTheApplicantIsAskedNothingIsDue() {
        they.as(they.officer());
        questions.ask(id, Set.of(RequestSection.NEED), "Which court?");
        pass("100 hours");

        assertThat(isDue()).isFalse();
        theSchedulerRuns();
        assertThat(they.heard(they.officer())).doesNotContain("ServiceTimeRunningOut", "ServiceTimeMissed");
    }

    @Test
    void onlyTheSchedulerReadsWhatIsDue() {
        pass("30 hours");
        they.as(they.officer());

        assertThat(due.due()).isEmpty();
    }

    /** Moves everything that has happened into the past by this much, without a run of the portal's own scheduler since. */
    private void pass(String time) {
        BetweenTicks.of(10, 0);
        DatabaseSuperuser.change(
                """
                update funding_request set due_at = due_at - interval '%1$s', alarm_at = alarm_at - interval '%1$s',
                  submitted_at = submitted_at - interval '%1$s' where id = '%2$s'"""
                        .formatted(time, id));
        DatabaseSuperuser.change(
                "update request_event set at = at - interval '%s' where request_id = '%s'".formatted(time, id));
        DatabaseSuperuser.change(
                "update document_due set due_at = due_at - interval '%s' where document_id = '%s'".formatted(time, id));
    }

    private void theSchedulerRuns() {
        they.as(TenantPrincipal.timer(they.funding.organisation()));
        due.advance(id);
    }

    private boolean isDue() {
        they.as(TenantPrincipal.timer(new UUID(0, 0)));
        return due.due().contains(new DueDocument(they.funding.organisation(), id));
    }
}
