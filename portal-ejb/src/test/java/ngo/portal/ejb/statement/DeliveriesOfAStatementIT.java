package ngo.portal.ejb.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import ngo.portal.ejb.BetweenTicks;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.dashboard.DashboardService;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.delivery.DeliveryCommitmentForm;
import ngo.portal.ejb.delivery.DeliveryCommitmentService;
import ngo.portal.ejb.delivery.DeliveryDueService;
import ngo.portal.ejb.delivery.DeliveryForm;
import ngo.portal.ejb.delivery.DeliveryReader;
import ngo.portal.ejb.delivery.DeliveryService;
import ngo.portal.ejb.delivery.PublicDeliveryService;
import ngo.portal.ejb.delivery.ReplyForm;
import ngo.portal.ejb.delivery.ShownParts;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.fixture.OneDay;
import ngo.portal.persistence.delivery.DeliveryCommitmentState;
import ngo.portal.persistence.delivery.DeliveryRefusals.DeliveryTakenBack;
import ngo.portal.persistence.delivery.DeliveryRefusals.NotDeliverable;
import ngo.portal.persistence.delivery.DeliveryRow;
import ngo.portal.persistence.delivery.PublicDelivery;
import ngo.portal.persistence.delivery.Reply;
import ngo.portal.persistence.organisation.DelegatedRole;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.TextRefused;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement is handed over: recorded, answered, followed up, and shown to the public. */
@ArquillianTest
class DeliveriesOfAStatementIT {

    private final LocalDate today = OneDay.lasting(Duration.ofMinutes(1));

    @Inject
    private ThreeOrganisations they;

    @Inject
    private TenantContext tenant;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private DeliveryCommitmentService commitments;

    @Inject
    private DeliveryReader reader;

    @Inject
    private DeliveryDueService due;

    @Inject
    private PublicDeliveryService shown;

    @Inject
    private DashboardService dashboard;

    @Inject
    private NotificationService notifications;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void aPublishedStatement() {
        id = they.draft();
        tenant.enter(they.pen.member());
        assertThatThrownBy(() -> deliveries.record(id, delivery(today))).isInstanceOf(NotDeliverable.class);
        they.handIn();
        they.openCall();
        they.sign(they.second, Display.NAMED);
        they.publish();
        tenant.enter(they.pen.member());
    }

    @Test
    void thePenRecordsAndThoseWhoHaveTheStatementReadIt() {
        assertThatThrownBy(() -> deliveries.record(id, delivery(today.plusDays(1))))
                .isInstanceOf(InvalidInput.class);
        assertThat(deliveries.record(id, delivery(today.minusDays(3)))).isEqualTo(1);
        assertThat(deliveries.record(id, delivery(today))).isEqualTo(2);

        tenant.enter(they.third.lead());
        assertThat(deliveries.record(id, delivery(today))).isEqualTo(3);
        tenant.enter(they.second.member());
        assertThat(reader.overview(id).all()).extracting(DeliveryRow::number).containsExactly(3, 2, 1);
        assertThat(reader.overview(id).writer()).isFalse();
        assertThatThrownBy(() -> deliveries.record(id, delivery(today))).isInstanceOf(Forbidden.class);
        assertThat(isNotified("DeliveryRecorded")).isTrue();
    }

    @Test
    void theDeputyOfALeadRecordsInTheirPlaceAndAMemberOfTheOwnerInTheirOwn() {
        tenant.enter(People.deputyOf(they.third.lead(), Mandate.LEAD));
        deliveries.record(id, delivery(today));
        assertThat(tenant.inPlaceOf())
                .map(DelegatedRole::forSubject)
                .contains(they.third.lead().subject());

        tenant.enter(People.deputyOf(they.pen.lead(), Mandate.LEAD));
        deliveries.record(id, delivery(today));
        assertThat(tenant.inPlaceOf()).isEmpty();
    }

    @Test
    void thePublicReadsWhatWasChosenAndNothingThatCameLater() {
        deliveries.record(id, delivery(today.minusDays(3)));
        assertThat(shown.of(id)).isEmpty();
        assertThatThrownBy(() -> deliveries.reply(id, 1, row().version(), reply(today.minusDays(4))))
                .isInstanceOf(InvalidInput.class);
        deliveries.reply(id, 1, row().version(), reply(today.minusDays(1)));
        commitments.add(id, 1, row().version(), promise(today));

        deliveries.show(id, 1, row().version(), new ShownParts(true, false, List.of()));
        assertThat(shown.of(id)).singleElement().satisfies(one -> {
            assertThat(one.reply()).isEqualTo(Reply.AWAITED);
            assertThat(one.replySummary()).isEmpty();
            assertThat(one.commitments()).isEmpty();
        });

        deliveries.show(id, 1, row().version(), new ShownParts(true, true, List.of(1)));
        DeliveryForm corrected = delivery(today.minusDays(3));
        corrected.setAddressee("Somebody else");
        deliveries.correct(id, 1, row().version(), corrected);
        assertThat(row().isShownOtherwise()).isTrue();
        assertThat(shown.of(id)).singleElement().satisfies(one -> {
            assertThat(one.addressee()).isEqualTo("The Assembly");
            assertThat(one.reply()).isEqualTo(Reply.ANSWERED);
            assertThat(one.commitments())
                    .extracting(PublicDelivery.Commitment::text)
                    .containsExactly("A law");
        });
        assertThat(shown.newest(100)).anyMatch(one -> one.addressee().equals("The Assembly"));

        deliveries.takeBack(id, 1, row().version(), "Never happened");
        assertThat(shown.of(id)).isEmpty();
        assertThatThrownBy(() -> deliveries.correct(id, 1, row().version(), corrected))
                .isInstanceOf(DeliveryTakenBack.class);
    }

    @Test
    void whatIsPastedIsCleaned() {
        DeliveryForm pasted = delivery(today.minusDays(3));
        pasted.setAddressee(" The\n  Assemble\u0301e ");
        pasted.setNote("<p>In the hall</p>\r\n");
        deliveries.record(id, pasted);
        assertThat(row().addressee()).isEqualTo("The Assembl\u00e9e");
        assertThat(row().note()).isEqualTo("In the hall");
    }

    /** Deliveries are in a feed, which could not be read any more. */
    @Test
    void whatNobodySeesIsRefusedInEveryField() {
        deliveries.record(id, delivery(today.minusDays(3)));
        for (BiConsumer<DeliveryForm, String> field : List.<BiConsumer<DeliveryForm, String>>of(
                DeliveryForm::setAddressee, DeliveryForm::setEvent, DeliveryForm::setPlace, DeliveryForm::setNote)) {
            DeliveryForm form = delivery(today);
            field.accept(form, "A\u000Bhall");
            assertThatThrownBy(() -> deliveries.record(id, form)).isInstanceOf(TextRefused.class);
        }
        for (BiConsumer<ReplyForm, String> field :
                List.<BiConsumer<ReplyForm, String>>of(ReplyForm::setBy, ReplyForm::setSummary, ReplyForm::setSource)) {
            ReplyForm form = reply(today);
            field.accept(form, "A\u0001letter");
            assertThatThrownBy(() -> deliveries.reply(id, 1, row().version(), form))
                    .isInstanceOf(TextRefused.class);
        }
        for (BiConsumer<DeliveryCommitmentForm, String> field : List.<BiConsumer<DeliveryCommitmentForm, String>>of(
                DeliveryCommitmentForm::setPromisedBy,
                DeliveryCommitmentForm::setText,
                DeliveryCommitmentForm::setEvidence,
                DeliveryCommitmentForm::setSource)) {
            DeliveryCommitmentForm form = promise(today);
            field.accept(form, "A\u0001law");
            assertThatThrownBy(() -> commitments.add(id, 1, row().version(), form))
                    .isInstanceOf(TextRefused.class);
        }
    }

    @Test
    void whatIsEmptyOnceItIsCleanedIsMissing() {
        DeliveryForm nobody = delivery(today);
        nobody.setAddressee("\u2003");
        assertThatThrownBy(() -> deliveries.record(id, nobody))
                .hasMessageContaining("form.addressee")
                .hasRootCauseInstanceOf(ConstraintViolationException.class);
        deliveries.record(id, delivery(today));

        DeliveryCommitmentForm nothing = promise(today);
        nothing.setText("<p> </p>");
        assertThatThrownBy(() -> commitments.add(id, 1, row().version(), nothing))
                .isInstanceOf(InvalidInput.class);
        DeliveryCommitmentForm ofNobody = promise(today);
        ofNobody.setPromisedBy("\u2003");
        assertThatThrownBy(() -> commitments.add(id, 1, row().version(), ofNobody))
                .hasMessageContaining("form.promisedBy")
                .hasRootCauseInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void whatWasPromisedIsFollowedUpUntilItIsKept() {
        BetweenTicks.of(60, 45);
        deliveries.record(id, delivery(today.minusDays(3)));
        long read = row().version();
        commitments.add(id, 1, read, promise(today));
        assertThatThrownBy(() -> commitments.add(id, 1, read, promise(today))).isInstanceOf(Stale.class);
        assertThat(tasks()).containsExactlyInAnyOrder("CHASE_REPLY", "CHECK_COMMITMENT");
        remind();
        tenant.enter(they.pen.member());
        assertThat(isNotified("ReplyOverdue") && isNotified("DeliveryCommitmentDue"))
                .isTrue();
        assertThat(dueNow()).as("reminded once").isFalse();

        tenant.enter(they.pen.member());
        DeliveryCommitmentForm kept = promise(today);
        kept.setStanding(DeliveryCommitmentState.KEPT);
        assertThatThrownBy(() -> commitments.change(id, 1, 1, row().version(), kept))
                .isInstanceOf(InvalidInput.class);
        kept.setEvidence("The official journal");
        commitments.change(id, 1, 1, row().version(), kept);
        deliveries.reply(id, 1, row().version(), reply(today));
        assertThat(tasks()).isEmpty();
        assertThat(reader.overview(id).answered()).isEqualTo(1);
    }

    private DeliveryRow row() {
        return reader.view(id, 1).row();
    }

    private boolean isNotified(String event) {
        return notifications.rows(Slice.first(50)).items().stream()
                .anyMatch(one -> one.event().equals(event) && id.equals(one.subject()));
    }

    private Stream<String> tasks() {
        return dashboard.view().tasks().stream()
                .map(Task::kind)
                .filter(kind -> kind.equals("CHASE_REPLY") || kind.equals("CHECK_COMMITMENT"));
    }

    private void remind() {
        assertThat(dueNow()).isTrue();
        tenant.enter(TenantPrincipal.timer(they.pen.organisation()));
        due.remind(id);
    }

    private boolean dueNow() {
        tenant.enter(TenantPrincipal.timer(new UUID(0, 0)));
        return due.due().stream().anyMatch(one -> one.document().equals(id));
    }

    private DeliveryForm delivery(LocalDate on) {
        DeliveryForm form = new DeliveryForm();
        form.setAddressee("The Assembly");
        form.setDeliveredOn(on);
        form.setLanguage("en");
        form.setReplyBy(on.isBefore(today) ? today.minusDays(1) : null);
        return form;
    }

    private static ReplyForm reply(LocalDate on) {
        ReplyForm form = new ReplyForm();
        form.setOn(on);
        form.setSummary("They agree");
        return form;
    }

    private static DeliveryCommitmentForm promise(LocalDate on) {
        DeliveryCommitmentForm form = new DeliveryCommitmentForm();
        form.setPromisedBy("The Assembly");
        form.setText("A law");
        form.setDueOn(on);
        return form;
    }
}
