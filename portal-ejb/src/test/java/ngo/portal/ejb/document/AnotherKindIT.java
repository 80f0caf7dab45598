package ngo.portal.ejb.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.TimerRuns;
import ngo.portal.ejb.audit.AuditService;
import ngo.portal.ejb.dashboard.DashboardService;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.delivery.DeliveryForm;
import ngo.portal.ejb.delivery.DeliveryReader;
import ngo.portal.ejb.delivery.DeliveryService;
import ngo.portal.ejb.delivery.PublicDeliveryService;
import ngo.portal.ejb.delivery.ShownParts;
import ngo.portal.ejb.lead.DecisionService;
import ngo.portal.ejb.lead.InboxService;
import ngo.portal.ejb.lead.PendingDecision;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.organisation.MembershipLifecycleService;
import ngo.portal.ejb.publication.PublicSearchService;
import ngo.portal.ejb.search.SearchService;
import ngo.portal.fixture.OneDay;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.audit.AuditFilter;
import ngo.portal.persistence.audit.AuditRow;
import ngo.portal.persistence.delivery.DeliveryRefusals.NotDeliverable;
import ngo.portal.persistence.delivery.DeliveryRow;
import ngo.portal.persistence.delivery.PublicDelivery;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.document.Draft;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.document.VersionPart;
import ngo.portal.persistence.document.VersionRow;
import ngo.portal.persistence.lead.DecisionFilter;
import ngo.portal.persistence.lead.DecisionRow;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.ObligationRow;
import ngo.portal.persistence.publication.PublicHit;
import ngo.portal.persistence.search.SearchHit;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the portal does for statements it does for a kind of document that no class and no migration of the portal names, once the kind is
 * registered in the database ({@code db/letter.sql}).
 */
@ArquillianTest
class AnotherKindIT {

    /** Tables, views, functions, triggers, policies and constraints, with their texts and rights. */
    private static final String SCHEMA =
            """
            select format('%s %s %s %s', oid::regclass, relkind, relacl, case relkind when 'v' then pg_get_viewdef(oid) end)
            from pg_class where relnamespace in ('public'::regnamespace, 'ctx'::regnamespace) and relkind in ('r', 'v')
            union all select format('%s %s %s', oid::regprocedure, proacl, prosrc)
            from pg_proc where pronamespace in ('public'::regnamespace, 'ctx'::regnamespace)
            union all select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid))
            from pg_constraint where connamespace = 'public'::regnamespace
            union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
            union all select format('%s %s', polrelid::regclass, polname) from pg_policy
            order by 1
            """;

    /** The tables that all kinds share. */
    private static final List<String> SHARED = List.of(
            "access_grant",
            "approval",
            "comment",
            "decision_reader",
            "delivery",
            "document_due",
            "document_reader",
            "document_search",
            "document_version",
            "public_delivery",
            "public_search");

    private static final Slice FIRST = Slice.first(20);

    private final People owner = People.ofANewOrganisation();
    private final People reader = People.ofANewOrganisation();
    private final People stranger = People.ofANewOrganisation();
    private final Section aims = Section.of("Aims", "<p>One.</p>");
    private final Section means = Section.of("Means", "<p>Two.</p>");

    /** A word that no other text contains. */
    private final String word = "q" + UUID.randomUUID().toString().replace("-", "");

    private List<String> schemaBefore = List.of();

    @Inject
    private TenantContext tenant;

    @Inject
    private Founding founding;

    @Inject
    private Letters letters;

    @Inject
    private CommentService comments;

    @Inject
    private DraftService drafts;

    @Inject
    private VersionService versions;

    @Inject
    private SearchService search;

    @Inject
    private PublicSearchService publicSearch;

    @Inject
    private DashboardService dashboard;

    @Inject
    private InboxService inbox;

    @Inject
    private DecisionService decisions;

    @Inject
    private AuditService trail;

    @Inject
    private NotificationService notifications;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private DeliveryReader delivered;

    @Inject
    private PublicDeliveryService publicDeliveries;

    @Inject
    private ForEachOwner owners;

    @Inject
    private MembershipLifecycleService lifecycle;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void somebodyWritesLetters() {
        founding.of(owner, reader, stranger);
        tenant.enter(owner.member());
    }

    /** The database is that of all service tests: it becomes what it was. */
    @AfterEach
    void thereAreNoLettersAnyMore() {
        if (!schemaBefore.isEmpty()) {
            SHARED.forEach(table -> DatabaseSuperuser.change(
                    "delete from " + table + " where document_id in (select id from open_letter)"));
            asOwner("letter-removed.sql");
            assertThat(schema()).isEqualTo(schemaBefore);
        }
    }

    private void registerLetters() {
        schemaBefore = schema();
        asOwner("letter.sql");
    }

    private static void asOwner(String file) {
        DatabaseSuperuser.MAIN.run("set role portal_owner", resource(file));
    }

    private static List<String> schema() {
        return DatabaseSuperuser.MAIN.strings(SCHEMA);
    }

    private static String resource(String name) {
        try (InputStream file = AnotherKindIT.class.getResourceAsStream("/db/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDraftKeepsItsSidebarFields() {
        UUID letter = letters.begin(Letters.NAME);
        DocumentForm typed = drafts.blank(letter);
        typed.take(text("A letter", aims), 1);
        typed.write("greeting", "Dear all");

        drafts.keep(letter, typed);

        Draft draft = drafts.find(letter, typed).orElseThrow();
        assertThat(draft.text()).isEqualTo(typed.text());
        assertThat(draft.beside()).isEqualTo(typed.beside());
        drafts.drop(letter, typed);
        assertThat(drafts.find(letter, typed)).isEmpty();
    }

    @Test
    void aVersionIsPutTogetherFromTheNewestOfEachPart() {
        registerLetters();
        UUID letter = written();
        Section sharper = aims.withHtml("<p>One and only.</p>");
        letters.keep(letter, new VersionPart(aims.id(), 1, 2, text("A better letter", sharper)));

        assertThat(versions.versions(letter)).extracting(VersionRow::number).containsExactly(2, 1);
        assertThat(versions.version(letter, 1)).isEqualTo(text(word, aims, means));
        assertThat(versions.version(letter, 2)).isEqualTo(text("A better letter", sharper, means));
        assertThatThrownBy(() -> versions.version(letter, 3)).isInstanceOf(NotFound.class);
    }

    /** The database shows no versions of a kind that it does not know. */
    @Test
    void ofAKindThatDoesNotSayWhatItShowsNoVersionIsKept() {
        UUID letter = letters.begin(Letters.NAME);

        assertThatThrownBy(() -> letters.keep(letter, VersionPart.whole(letter, 1, text("A letter", aims))))
                .hasStackTraceContaining("row-level security");
        assertThat(versions.versions(letter)).isEmpty();
    }

    @Test
    void aDocumentOfAKindThatNobodyAnswersForIsNotThere() {
        UUID riddle = letters.begin("RIDDLE");

        assertThatThrownBy(() -> comments.comment(riddle, remark(aims))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.blank(riddle)).isInstanceOf(NotFound.class);
    }

    @Test
    void aReaderFindsALetterInListsSearchAndDashboardAndNobodyElseDoes() {
        registerLetters();
        UUID letter = written();
        tenant.enter(reader.member());
        assertThat(found("")).isEmpty();

        share(letter);
        tenant.enter(reader.member());
        assertThat(letters.list()).extracting(Letters.Letter::title).containsExactly(word);
        assertThat(found("")).isEqualTo(found(Letters.NAME)).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(Letters.NAME);
            assertThat(hit.state()).isEqualTo("DRAFT");
        });
        assertThat(tasks()).contains(word);
        assertThatThrownBy(() -> found("RIDDLE")).isInstanceOf(InvalidInput.class);

        tenant.enter(stranger.member());
        assertThat(letters.list()).isEmpty();
        assertThat(found("")).isEmpty();
        assertThat(tasks()).doesNotContain(word);
        assertThatThrownBy(() -> versions.versions(letter)).isInstanceOf(NotFound.class);
    }

    @Test
    void theEnclosureIsForItsOwnerAlone() {
        registerLetters();
        UUID letter = written();
        comments.comment(letter, remark(means));
        share(letter);

        tenant.enter(reader.member());
        assertThat(versions.version(letter, 1)).isEqualTo(text(word, aims));
        assertThat(letters.discussion(letter)).isEmpty();
        assertThatThrownBy(() -> comments.comment(letter, remark(means))).isInstanceOf(InvalidInput.class);
        comments.comment(letter, remark(aims));

        tenant.enter(owner.member());
        assertThat(letters.discussion(letter)).extracting(CommentRow::section).containsExactly(means.id(), aims.id());
    }

    @Test
    void anOrganisationEndsItsLettersBeforeItLeaves() {
        registerLetters();
        UUID letter = written();
        share(letter);

        tenant.enter(reader.administrator());
        assertThat(obligations()).isEmpty();
        tenant.enter(owner.administrator());
        assertThat(obligations()).containsExactly(1L);
    }

    private List<Long> obligations() {
        return lifecycle.obligations().stream()
                .filter(row -> row.kind().equals(Letters.NAME))
                .map(ObligationRow::number)
                .toList();
    }

    @Test
    void trailAndNotificationsNameALetterByItsTitle() {
        registerLetters();
        UUID letter = written();
        share(letter);
        tenant.enter(reader.member());
        comments.comment(letter, remark(aims));

        tenant.enter(reader.administrator());
        assertThat(titlesInTheTrail()).containsExactly("CommentWritten " + word);
        tenant.enter(owner.member());
        assertThat(notifications.rows(FIRST).items())
                .filteredOn(row -> row.subjectKind().equals(Letters.NAME))
                .singleElement()
                .satisfies(row -> assertThat(row.title()).isEqualTo(word));
    }

    @Test
    void leadsDecideAboutALetterOnceTheyAreAsked() {
        registerLetters();
        UUID letter = written();
        letters.share(letter, Leads.AUDIENCE, AccessLevel.APPROVE);
        tenant.enter(reader.lead());
        Decision yes = new Decision(Verdict.APPROVE, "");
        assertThatThrownBy(() -> letters.decide(letter, yes)).hasStackTraceContaining("Nobody is asked at this gate");
        assertThat(pending()).doesNotContain(letter);

        tenant.enter(owner.member());
        letters.handIn(letter);
        tenant.enter(reader.lead());
        assertThat(pending()).contains(letter);
        letters.decide(letter, yes);

        assertThat(decided()).singleElement().satisfies(row -> {
            assertThat(row.documentKind()).isEqualTo(Letters.NAME);
            assertThat(row.outcome()).isEqualTo("APPROVE");
        });
        tenant.enter(stranger.member());
        assertThat(decided()).isEmpty();
    }

    @Test
    void theSchedulerSendsALetterThatThePublicThenFindsAndThatIsDelivered() {
        registerLetters();
        LocalDate today = OneDay.lasting(Duration.ofMinutes(1));
        UUID letter = written();
        assertThatThrownBy(() -> deliveries.record(letter, delivery(today))).isInstanceOf(NotDeliverable.class);
        assertThat(foundInPublic()).isEmpty();
        letters.handIn(letter);

        TimerRuns.until(tenant, () -> owners.visit(letters::due, letters::advance), () -> !foundInPublic()
                .isEmpty());

        assertThat(foundInPublic()).extracting(PublicHit::kind).containsExactly(Letters.NAME);
        assertThatThrownBy(() -> comments.comment(letter, remark(aims))).isInstanceOf(IllegalTransition.class);
        deliveries.record(letter, delivery(today));
        assertThat(delivered.overview(letter).all())
                .extracting(DeliveryRow::addressee)
                .containsExactly("The minister");
        assertThat(publicDeliveries.of(letter)).isEmpty();
        long version = delivered.overview(letter).all().getFirst().version();
        deliveries.show(letter, 1, version, new ShownParts(true, false, List.of()));
        assertThat(publicDeliveries.of(letter))
                .extracting(PublicDelivery::addressee)
                .containsExactly("The minister");
    }

    private UUID written() {
        return letters.write(text(word, aims), means, Instant.now().minus(Duration.ofSeconds(1)));
    }

    private void share(UUID letter) {
        tenant.enter(owner.member());
        letters.share(letter, reader.organisation(), AccessLevel.COMMENT);
    }

    private List<SearchHit> found(String kind) {
        return search.result(search.ask(word, kind)).orElseThrow().hits();
    }

    private List<PublicHit> foundInPublic() {
        return publicSearch.search(word, "", "en").hits();
    }

    private List<String> tasks() {
        return dashboard.view().tasks().stream().map(Task::title).toList();
    }

    private List<UUID> pending() {
        return inbox.pendingDecisions().stream().map(PendingDecision::subject).toList();
    }

    private List<DecisionRow> decided() {
        return decisions.rows(DecisionFilter.everything(), FIRST).items().stream()
                .filter(row -> row.title().equals(word))
                .toList();
    }

    private Stream<String> titlesInTheTrail() {
        AuditFilter ofLetters = new AuditFilter(reader.organisation(), "", "", Letters.NAME, null, null, null);
        return trail.rows(ofLetters, FIRST).items().stream().map(AnotherKindIT::line);
    }

    private static String line(AuditRow row) {
        return row.action() + " " + row.title();
    }

    private static CommentForm remark(Section on) {
        CommentForm form = new CommentForm();
        form.setSection(on.id());
        form.setParagraph(1);
        form.setBody("Words");
        return form;
    }

    private static DeliveryForm delivery(LocalDate on) {
        DeliveryForm form = new DeliveryForm();
        form.setAddressee("The minister");
        form.setDeliveredOn(on);
        form.setLanguage("en");
        return form;
    }

    private static DocumentText text(String title, Section... sections) {
        return new DocumentText(title, "en", List.of(), List.of(sections));
    }
}
