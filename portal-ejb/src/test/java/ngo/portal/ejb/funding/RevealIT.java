package ngo.portal.ejb.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.BetweenTicks;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.ejb.funding.handling.FundingDueService;
import ngo.portal.ejb.funding.handling.RevealService;
import ngo.portal.persistence.document.DueDocument;
import ngo.portal.persistence.funding.FundingRefusals.RevealIsOver;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.handling.RevealState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees whom a request is for, by whose word, and until when. */
@ArquillianTest
class RevealIT {

    @Inject
    private FundingOrganisations they;

    @Inject
    private RevealService reveals;

    @Inject
    private SubmissionService submission;

    @Inject
    private FundingDueService due;

    private UUID id = new UUID(0, 0);
    private UUID reveal = id;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void anOfficerAsks() {
        id = they.screened(FundingTrack.EMERGENCY);
        reveal = reveals.ask(id, "To call them tonight");
    }

    @Test
    void theCustodianReadsTheReasonAndLetsOnePersonLook() {
        assertThat(they.heard(they.custodian())).contains("RevealAsked");
        assertThat(they.view().reveals().get(0).reason()).isEqualTo("To call them tonight");
        reveals.approve(id, reveal, 4);

        they.as(they.officer());
        assertThat(they.view().text(RequestField.NAME)).isEqualTo("Amina Planted");
        assertThat(they.view().text(RequestField.CHANNEL)).isEmpty();
        assertThat(they.heard(they.officer())).contains("RevealOpened");
        assertThat(they.heard(they.second())).doesNotContain("RevealOpened");
        assertThat(they.view().showsIdentity()).isFalse();
    }

    @Test
    void nobodyElseDecidesAndNobodyForLonger() {
        for (TenantPrincipal acting : new TenantPrincipal[] {
            they.writer(), they.colleague(), they.asking.person("admin", MemberRole.ADMINISTRATOR), they.second()
        }) {
            they.as(acting);
            assertThatThrownBy(() -> reveals.approve(id, reveal, 1))
                    .as(acting.name())
                    .isInstanceOf(Forbidden.class);
        }
        they.as(they.custodian());
        assertThatThrownBy(() -> reveals.approve(id, reveal, 5)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> reveals.approve(id, reveal, 0)).isInstanceOf(InvalidInput.class);
        they.as(they.custodian().provenAt(null));
        assertThatThrownBy(() -> reveals.approve(id, reveal, 1)).isInstanceOf(ProofNeeded.class);
    }

    @Test
    void whatIsRefusedIsNotSeenAndNotDecidedAgain() {
        they.as(they.custodian());
        reveals.refuse(id, reveal);

        assertThatThrownBy(() -> reveals.approve(id, reveal, 1)).isInstanceOf(RevealIsOver.class);
        they.as(they.officer());
        assertThat(they.view().showsIdentity()).isFalse();
        assertThat(they.heard(they.officer())).contains("RevealRefused");
    }

    @Test
    void itIsEndedByHandAndByTakingTheRequestBack() {
        they.as(they.custodian());
        reveals.approve(id, reveal, 1);
        reveals.close(id, reveal);
        they.as(they.officer());
        assertThat(they.view().showsIdentity()).isFalse();

        UUID again = reveals.ask(id, "Once more");
        they.as(they.custodian());
        reveals.approve(id, again, 1);
        they.as(they.officer());
        assertThat(they.view().showsIdentity()).isTrue();
        they.as(they.writer());
        submission.withdraw(id);
        they.as(they.officer());
        assertThat(they.view().showsIdentity()).isFalse();
        assertThat(they.view().reveals())
                .hasSize(2)
                .allMatch(one -> one.reveal().state() == RevealState.CLOSED);
    }

    @Test
    void theSchedulerEndsIt() {
        they.as(they.custodian());
        reveals.approve(id, reveal, 1);
        BetweenTicks.of(10, 0);
        DatabaseSuperuser.change(
                "update reveal set opens_at = now() - interval '2 hours', closes_at = now() - interval '1 second'"
                        + " where id = '"
                        + reveal + "'");
        DatabaseSuperuser.change("update document_due set due_at = now() - interval '1 second' where document_id = '"
                + id + "' and what = 'REVEAL'");
        they.as(they.officer());
        assertThat(they.view().showsIdentity()).isFalse();

        they.as(TenantPrincipal.timer(new UUID(0, 0)));
        assertThat(due.due()).contains(new DueDocument(they.asking.organisation(), id));
        they.as(TenantPrincipal.timer(they.asking.organisation()));
        due.advance(id);

        they.as(they.custodian());
        assertThat(they.view().reveals().get(0).reveal().state()).isEqualTo(RevealState.CLOSED);
        assertThat(they.heard(they.officer())).contains("RevealClosed");
    }
}
