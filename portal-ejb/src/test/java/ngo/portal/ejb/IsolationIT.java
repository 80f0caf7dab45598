package ngo.portal.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.audit.AuditService;
import ngo.portal.ejb.delegation.DelegationService;
import ngo.portal.ejb.delivery.DeliveryCommitmentForm;
import ngo.portal.ejb.delivery.DeliveryCommitmentService;
import ngo.portal.ejb.delivery.DeliveryForm;
import ngo.portal.ejb.delivery.DeliveryReader;
import ngo.portal.ejb.delivery.DeliveryService;
import ngo.portal.ejb.delivery.ReplyForm;
import ngo.portal.ejb.delivery.ShownParts;
import ngo.portal.ejb.document.AmendmentAnswer;
import ngo.portal.ejb.document.AmendmentForm;
import ngo.portal.ejb.document.AmendmentReader;
import ngo.portal.ejb.document.AmendmentService;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.CommentForm;
import ngo.portal.ejb.document.CommentService;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.document.DocumentForm;
import ngo.portal.ejb.document.DraftService;
import ngo.portal.ejb.document.VersionService;
import ngo.portal.ejb.lead.ChairService;
import ngo.portal.ejb.lead.DecisionService;
import ngo.portal.ejb.lead.InboxService;
import ngo.portal.ejb.petition.ownkey.SupporterKeyService;
import ngo.portal.ejb.statement.ApprovalService;
import ngo.portal.ejb.statement.Consultation;
import ngo.portal.ejb.statement.ConsultationService;
import ngo.portal.ejb.statement.NotesForm;
import ngo.portal.ejb.statement.ReleaseService;
import ngo.portal.ejb.statement.RevisionService;
import ngo.portal.ejb.statement.SignForm;
import ngo.portal.ejb.statement.SignOnCall;
import ngo.portal.ejb.statement.SignOnCallService;
import ngo.portal.ejb.statement.SignOnService;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.ejb.translation.TranslationFileService;
import ngo.portal.ejb.translation.TranslationReader;
import ngo.portal.ejb.translation.TranslationRequestForm;
import ngo.portal.ejb.translation.TranslationRequestService;
import ngo.portal.ejb.translation.TranslationVerdictService;
import ngo.portal.ejb.translation.TranslationWritingService;
import ngo.portal.persistence.audit.AuditFilter;
import ngo.portal.persistence.audit.AuditRow;
import ngo.portal.persistence.audit.ChainRow;
import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.lead.DecisionFilter;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.Purpose;
import ngo.portal.persistence.tenant.NoTenantSelected;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a stranger calls with the id of somebody else's statement, there is no such statement. */
@ArquillianTest
class IsolationIT {

    private static final DocumentText TEXT =
            new DocumentText("A title", "en", List.of(), List.of(Section.of("Heading", "<p>Words.</p>")));

    private final People owner = People.ofANewOrganisation();
    private final People stranger = People.ofANewOrganisation();

    @Inject
    private TenantContext tenant;

    @Inject
    private Founding founding;

    @Inject
    private StatementService statements;

    @Inject
    private StatementReader reader;

    @Inject
    private ConsultationService consultation;

    @Inject
    private CommentService comments;

    @Inject
    private AmendmentService amendments;

    @Inject
    private AmendmentReader amendmentReader;

    @Inject
    private DraftService drafts;

    @Inject
    private VersionService versions;

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

    @Inject
    private InboxService inbox;

    @Inject
    private DecisionService decisions;

    @Inject
    private ChairService chair;

    @Inject
    private DelegationService delegations;

    @Inject
    private TranslationReader translations;

    @Inject
    private TranslationRequestService translationRequests;

    @Inject
    private TranslationWritingService translating;

    @Inject
    private TranslationVerdictService translationVerdicts;

    @Inject
    private TranslationFileService translationFiles;

    @Inject
    private DeliveryReader deliveries;

    @Inject
    private DeliveryService deliveryService;

    @Inject
    private DeliveryCommitmentService deliveryCommitments;

    @Inject
    private SupporterKeyService supporterKeys;

    @Inject
    private AuditService trail;

    private UUID statement = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void twoOrganisationsAndOneStatement() {
        founding.of(owner, stranger);
        tenant.enter(owner.member());
        statement = statements.create(StatementForm.of(TEXT));
    }

    @Test
    void theOwnerReadsItsStatement() {
        tenant.enter(owner.member());

        assertThat(reader.view(statement).statement().text()).isEqualTo(TEXT);
    }

    @Test
    void noUseCaseAdmitsThatAForeignStatementExists() {
        for (TenantPrincipal acting : List.of(stranger.member(), stranger.signatory(), stranger.lead())) {
            useCases().allRefuse(services(), acting.name(), () -> tenant.enter(acting), NotFound.class);
        }
    }

    @Test
    void nobodyGetsNothing() {
        useCases().allRefuse(services(), "nobody", tenant::leave, NotFound.class, NoTenantSelected.class);
    }

    @Test
    void aStrangersListIsEmpty() {
        tenant.enter(owner.lead());
        assertThat(statements.rows(Slice.first(10)).items()).singleElement().matches(row -> row.id()
                .equals(statement));

        tenant.enter(stranger.lead());

        assertThat(statements.rows(Slice.first(10)).items()).isEmpty();
        assertThat(inbox.pendingDecisions())
                .noneMatch(pendingDecision -> pendingDecision.subject().equals(statement));
        assertThat(decisions.rows(DecisionFilter.everything(), Slice.first(100)).items())
                .noneMatch(row -> statement.equals(row.document()));
    }

    @Test
    void administratorsReadTheTrailOfTheirOrganisationAndOfNoOther() {
        tenant.enter(owner.administrator());

        assertThat(trail.rows(AuditFilter.everything(), Slice.first(10)).items())
                .singleElement()
                .satisfies(row -> assertThat(List.of(row.action(), row.actor(), row.title()))
                        .containsExactly("StatementDrafted", owner.member().subject(), "A title"));
        assertThat(trail.check(null)).singleElement().matches(ChainRow::whole);

        tenant.enter(stranger.administrator());

        assertThat(trail.rows(AuditFilter.everything(), Slice.first(10)).items())
                .isEmpty();
        assertThat(catchThrowable(() -> trail.check(owner.organisation()))).isInstanceOf(NotFound.class);
        assertThat(catchThrowable(() -> trail.rows(ofTheOwner(), Slice.first(10))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void auditorsReadEveryTrailButNoContent() {
        tenant.enter(People.auditor());

        assertThat(trail.rows(ofTheOwner(), Slice.first(10)).items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.object()).isEqualTo(statement);
                    assertThat(row.title()).isEmpty();
                });
        assertThat(trail.check(owner.organisation())).singleElement().matches(chain -> chain.entries() == 1);
        assertThat(trail.readsSeveral()).isTrue();
        assertThat(trail.organisation(owner.organisation().toString())).isPresent();
        assertThat(trail.people()).isEmpty();
    }

    @Test
    void nobodyElseReadsATrail() {
        for (TenantPrincipal acting : List.of(owner.member(), owner.signatory(), owner.lead())) {
            tenant.enter(acting);
            assertThat(catchThrowable(() -> trail.rows(AuditFilter.everything(), Slice.first(10))))
                    .as(acting.name())
                    .isInstanceOf(Forbidden.class);
            assertThat(catchThrowable(() -> trail.check(null))).isInstanceOf(Forbidden.class);
            assertThat(catchThrowable(() -> trail.organisation("fidh"))).isInstanceOf(Forbidden.class);
            assertThat(catchThrowable(() -> trail.people())).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void aLongTrailIsReadInParts() {
        tenant.enter(owner.member());
        for (int i = 0; i < 4; i++) {
            statements.create(StatementForm.of(TEXT));
        }
        tenant.enter(owner.administrator());

        Slice.Part<AuditRow> first = trail.rows(AuditFilter.everything(), Slice.first(3));
        Slice.Part<AuditRow> second = trail.rows(AuditFilter.everything(), Slice.from(first.next(), 3));

        assertThat(first.items()).extracting(AuditRow::number).containsExactly(5L, 4L, 3L);
        assertThat(second.items()).extracting(AuditRow::number).containsExactly(2L, 1L);
        assertThat(second.next()).isNull();
    }

    @Test
    void aTrailIsNarrowedByWhoWhatWhichAndWhen() {
        tenant.enter(owner.administrator());
        UUID own = owner.organisation();
        String actor = owner.member().subject();
        Instant now = Instant.now();
        Instant earlier = now.minus(Duration.ofDays(1));
        Instant later = now.plus(Duration.ofDays(1));

        assertThat(List.of(
                        new AuditFilter(own, actor, "StatementDrafted", "STATEMENT", statement, earlier, later),
                        new AuditFilter(null, "x", "", "", null, null, null),
                        new AuditFilter(null, "", "StatementSigned", "", null, null, null),
                        new AuditFilter(null, "", "", "PLAN", null, null, null),
                        new AuditFilter(null, "", "", "", UUID.randomUUID(), null, null),
                        new AuditFilter(null, "", "", "", null, later, null),
                        new AuditFilter(null, "", "", "", null, null, earlier)))
                .extracting(filter -> trail.rows(filter, Slice.first(5)).items().size())
                .containsExactly(1, 0, 0, 0, 0, 0, 0);
    }

    /** Each organisation counts its own: the number of another one's is that of nothing. */
    @Test
    void keysForSupportersAddressesAreThoseOfTheOwnOrganisation() {
        for (TenantPrincipal acting : List.of(stranger.administrator(), owner.administrator())) {
            tenant.enter(acting);
            assertThat(supporterKeys.view().keys()).isEmpty();
            assertThat(catchThrowable(() -> supporterKeys.use(1))).isInstanceOf(NotFound.class);
            assertThat(catchThrowable(() -> supporterKeys.discard(1))).isInstanceOf(NotFound.class);
            assertThat(catchThrowable(() -> supporterKeys.remove(1))).isInstanceOf(NotFound.class);
        }
        for (TenantPrincipal acting : List.of(owner.member(), owner.lead())) {
            tenant.enter(acting);
            assertThat(catchThrowable(() -> supporterKeys.view())).isInstanceOf(Forbidden.class);
            assertThat(catchThrowable(() -> supporterKeys.upload(new byte[0]))).isInstanceOf(Forbidden.class);
        }
        tenant.leave();
        assertThat(catchThrowable(() -> supporterKeys.view())).isInstanceOf(NoTenantSelected.class);
    }

    private AuditFilter ofTheOwner() {
        return AuditFilter.everything().of(owner.organisation());
    }

    private List<Object> services() {
        return List.of(
                statements,
                reader,
                consultation,
                comments,
                amendments,
                amendmentReader,
                drafts,
                versions,
                approvals,
                calls,
                signOns,
                releases,
                revisions,
                chair,
                delegations,
                translations,
                translationRequests,
                translating,
                translationVerdicts,
                translationFiles,
                deliveries,
                deliveryService,
                deliveryCommitments);
    }

    private UseCases useCases() {
        Map<Class<?>, Object> things = Map.ofEntries(
                Map.entry(UUID.class, UUID.randomUUID()),
                // A word, and a language as well.
                Map.entry(String.class, "fr"),
                Map.entry(int.class, 1),
                Map.entry(long.class, 1L),
                Map.entry(boolean.class, true),
                Map.entry(Instant.class, Instant.now().plus(Duration.ofDays(1))),
                Map.entry(StatementForm.class, StatementForm.of(TEXT)),
                Map.entry(NotesForm.class, NotesForm.of(StatementForm.of(TEXT))),
                Map.entry(DocumentForm.class, StatementForm.of(TEXT)),
                Map.entry(Circle.class, Circle.everybody()),
                Map.entry(Decision.class, new Decision(Verdict.APPROVE, "Good")),
                Map.entry(Purpose.class, Purpose.EDITORIAL),
                Map.entry(DocumentText.class, TEXT),
                Map.entry(CommentForm.class, comment()),
                Map.entry(AmendmentForm.class, amendment()),
                Map.entry(
                        AmendmentAnswer.class,
                        new AmendmentAnswer(
                                UUID.randomUUID(), 1, "fr", AmendmentAnswer.Verdict.MERGE, "Words", "Words")),
                Map.entry(AmendmentService.Reading.class, new AmendmentService.Reading(1, "fr")),
                Map.entry(SignForm.class, signature()),
                Map.entry(Gate.class, Gate.TEXT),
                Map.entry(Round.class, Gate.TEXT.round(1)),
                Map.entry(SignOnCall.class, call()),
                Map.entry(Consultation.class, new Consultation(Circle.everybody(), null, "UTC", "Why we ask")),
                Map.entry(byte[].class, new byte[0]),
                Map.entry(List.class, List.of()),
                Map.entry(TranslationRequestForm.class, translation()),
                Map.entry(DeliveryForm.class, delivery()),
                Map.entry(ReplyForm.class, new ReplyForm()),
                Map.entry(ShownParts.class, new ShownParts(true, true, List.of())),
                Map.entry(DeliveryCommitmentForm.class, promise()));
        return new UseCases(statement, things);
    }

    private static CommentForm comment() {
        CommentForm form = new CommentForm();
        form.setBody("Words");
        return form;
    }

    private static AmendmentForm amendment() {
        AmendmentForm form = new AmendmentForm();
        form.setProposed("Words");
        return form;
    }

    private static SignForm signature() {
        SignForm form = new SignForm();
        form.setFingerprint("0".repeat(64));
        return form;
    }

    private static TranslationRequestForm translation() {
        TranslationRequestForm form = new TranslationRequestForm();
        form.setTranslator("fr");
        return form;
    }

    private static DeliveryForm delivery() {
        DeliveryForm form = new DeliveryForm();
        form.setAddressee("Words");
        form.setLanguage("fr");
        return form;
    }

    private static DeliveryCommitmentForm promise() {
        DeliveryCommitmentForm form = new DeliveryCommitmentForm();
        form.setPromisedBy("Words");
        form.setText("Words");
        return form;
    }

    private static SignOnCall call() {
        Instant now = Instant.now();
        return new SignOnCall(Circle.everybody(), now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)), "UTC");
    }
}
