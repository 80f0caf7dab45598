package ngo.portal.ejb.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.ejb.document.Circle;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.Purpose;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Acts that bind others wait for a proof; who may not do them at all hears that first. */
@ArquillianTest
class ProofNeededIT {

    @Inject
    private ThreeOrganisations they;

    @Inject
    private TenantContext tenant;

    @Inject
    private ApprovalService approvals;

    @Inject
    private SignOnCallService calls;

    @Inject
    private SignOnService signOns;

    @Inject
    private ReleaseService releases;

    @Inject
    private RevisionService revisions;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @Test
    void noActThatBindsOthersIsDoneOnAnOldProof() {
        id = they.draft();
        they.handIn();
        waits(they.second.lead(), () -> approvals.decideText(id, ThreeOrganisations.YES));
        they.openCall();
        waits(they.second.signatory(), () -> signOns.sign(id, they.form(Display.NAMED)));
        they.sign(they.second, Display.NAMED);
        waits(they.second.signatory(), () -> signOns.withdraw(id, ""));
        tenant.enter(they.second.lead());
        calls.close(id, "Enough");
        waits(they.second.lead(), () -> approvals.decideRelease(id, ThreeOrganisations.YES));
        tenant.enter(they.second.lead());
        approvals.decideRelease(id, ThreeOrganisations.YES);
        tenant.enter(they.third.lead());
        approvals.decideRelease(id, ThreeOrganisations.YES);
        waits(they.second.lead(), () -> releases.publish(id, null));
        tenant.enter(they.second.lead());
        Instant until = Clock.systemUTC().instant().plusSeconds(60);
        releases.publish(id, until);
        waits(they.second.lead(), () -> releases.postpone(id, until.plusSeconds(60)));
        waits(they.second.lead(), () -> releases.liftEmbargo(id, "Earlier"));
        they.endEmbargo();
        releases.publish(id, null);
        waits(
                they.second.lead(),
                () -> revisions.propose(id, Purpose.RETRACTION, ThreeOrganisations.text("x"), "Wrong"));
        tenant.enter(they.second.lead());
        revisions.propose(id, Purpose.RETRACTION, ThreeOrganisations.text("x"), "Wrong");
        waits(they.third.lead(), () -> revisions.decide(id, ThreeOrganisations.YES));
        assertThat(they.view().statement().state()).isEqualTo(StatementState.PUBLISHED);
    }

    @Test
    void openingTheCallWaitsToo() {
        id = they.draft();
        they.handIn();
        for (TenantPrincipal lead : List.of(they.second.lead(), they.third.lead())) {
            tenant.enter(lead);
            approvals.decideText(id, ThreeOrganisations.YES);
        }
        Instant now = Clock.systemUTC().instant();
        SignOnCall signOnCall = new SignOnCall(Circle.of(List.of()), now.plusSeconds(60), now.plusSeconds(120), "UTC");
        waits(they.second.lead(), () -> calls.open(id, signOnCall));
    }

    @Test
    void whoMayNotDoItAtAllHearsThatFirst() {
        id = they.draft();
        they.handIn();
        tenant.enter(they.second.member().provenAt(null));
        assertThatThrownBy(() -> approvals.decideText(id, ThreeOrganisations.YES))
                .isInstanceOf(Forbidden.class);
        tenant.enter(they.second.lead().provenAt(null));
        assertThatThrownBy(() -> approvals.decideText(UUID.randomUUID(), ThreeOrganisations.YES))
                .isInstanceOf(NotFound.class);
    }

    private void waits(TenantPrincipal who, ThrowingCallable act) {
        Instant longAgo = Clock.systemUTC().instant().minus(Duration.ofMinutes(16));
        tenant.enter(who.provenAt(longAgo));
        assertThatThrownBy(act).isInstanceOf(ProofNeeded.class);
        tenant.enter(who.provenAt(null));
        assertThatThrownBy(act).isInstanceOf(ProofNeeded.class);
        tenant.enter(who);
    }
}
