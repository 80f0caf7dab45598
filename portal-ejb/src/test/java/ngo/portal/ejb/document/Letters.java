package ngo.portal.ejb.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardContext;
import ngo.portal.ejb.dashboard.DashboardSource;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.lead.PendingDecision;
import ngo.portal.ejb.lead.PendingDecisionSource;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.document.ChangeClass;
import ngo.portal.persistence.document.CommentRepository;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.document.DueDocument;
import ngo.portal.persistence.document.DueRepository;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.document.VersionPart;
import ngo.portal.persistence.document.VersionRepository;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextJson;
import ngo.portal.persistence.text.Section;

/**
 * A kind of document that no class of the portal names: services, dashboard and inbox of letters. Their table is in {@code db/letter.sql}, and
 * is missing in most tests. A letter goes before the leads, and is sent at its time; its enclosure is for its owner alone.
 */
@ApplicationScoped
public class Letters implements DocumentKind, DashboardSource, PendingDecisionSource {

    static final String NAME = "LETTER";

    private static final int MOST = 20;

    private static final Select<Letter> FOUND = Select.of(
            Letter.class,
            """
            select id, organisation_id as organisation, title, state, created_at from document_heading
            where kind = 'LETTER' and %s
            """);

    private static final Select<Letter> NEWEST = Select.of(
            Letter.class,
            """
            select h.id, h.organisation_id as organisation, h.title, h.state, h.created_at from newest('LETTER', ?1, ?2, ?3) n
            join document_heading h on h.kind = 'LETTER' and h.organisation_id = n.organisation_id and h.id = n.document_id
            order by n.changed_at desc
            """);

    private enum Question {
        LETTERS
    }

    private enum Page implements Link.Page {
        TEXT,
        DELIVERIES,
        DELIVERY;

        @Override
        public String kind() {
            return NAME;
        }
    }

    /** A letter in a list. */
    record Letter(UUID id, UUID organisation, String title, String state, Instant createdAt) {

        private Document document() {
            return new Document(NAME, id, organisation, title);
        }
    }

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private AccessControl access;

    @Inject
    private VersionRepository versions;

    @Inject
    private CommentRepository comments;

    @Inject
    private DueRepository due;

    @Inject
    private Gates gates;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** Begins a document of a kind that the database does not know; its owner is its first reader. */
    @Transactional
    public UUID begin(String kind) {
        UUID id = UUID.randomUUID();
        grants.grant(tenant.organisation(), id, kind, tenant.organisation(), AccessLevel.APPROVE, clock.instant());
        return id;
    }

    /** Each section is a part of the first version, and so is the enclosure. */
    @Transactional
    public UUID write(DocumentText text, Section enclosure, Instant sendsAt) {
        UUID id = UUID.randomUUID();
        Sql.run(
                entities,
                """
                insert into open_letter (organisation_id, id, title, state, text, enclosure, sends_at, created_at, changed_at)
                values (?1, ?2, ?3, 'DRAFT', ?4, ?5, ?6, ?7, ?7)
                """,
                tenant.organisation(),
                id,
                text.title(),
                DocumentTextJson.write(text),
                enclosure.id(),
                sendsAt,
                clock.instant());
        text.sections()
                .forEach(section -> keep(id, new VersionPart(section.id(), 1, 1, text.withSections(List.of(section)))));
        keep(id, new VersionPart(enclosure.id(), 2, 1, text.withSections(List.of(enclosure))));
        return id;
    }

    @Transactional
    public void keep(UUID id, VersionPart part) {
        versions.add(
                new Document(NAME, id, tenant.organisation(), "A letter"),
                part,
                new NewVersion(ChangeClass.DRAFTED, "", tenant.organisation(), "Ada", clock.instant()));
    }

    @Transactional
    public void share(UUID id, UUID reader, AccessLevel level) {
        grants.grant(tenant.organisation(), id, NAME, reader, level, clock.instant());
    }

    @Transactional
    public void handIn(UUID id) {
        share(id, Leads.AUDIENCE, AccessLevel.APPROVE);
        move(id, "REVIEW");
    }

    /** A vote at the one gate of a letter; it changes nothing of the letter itself. */
    @Transactional
    public void decide(UUID id, Decision decision) {
        access.requireLead();
        gates.record(require(id).document(), new Round("TEXT", 1), decision, clock.instant());
    }

    @Transactional
    public List<DueDocument> due() {
        return due.take(NAME);
    }

    @Transactional
    public void advance(UUID id) {
        move(id, "SENT");
        due.settle(NAME, id);
    }

    private void move(UUID id, String state) {
        Sql.run(
                entities,
                "update open_letter set state = ?1, changed_at = ?2 where id = ?3",
                state,
                clock.instant(),
                id);
    }

    /** The newest first, as far as the caller's organisation reads them. */
    @Transactional
    public List<Letter> list() {
        Slice first = Slice.first(MOST);
        return NEWEST.list(entities, first.before(), first.beforeId(), first.fetch());
    }

    /** The comments that the caller sees. */
    @Transactional
    public List<CommentRow> discussion(UUID id) {
        return comments.of(id);
    }

    private Letter require(UUID id) {
        return FOUND.with("id = ?1").first(entities, id).orElseThrow(NotFound::new);
    }

    private Document open(UUID id, Permission permission, String act) {
        Letter letter = require(id);
        access.require(permission, letter.organisation(), id);
        if (letter.state().equals("SENT")) {
            throw new IllegalTransition("SENT", act);
        }
        return letter.document();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Document forComment(UUID id) {
        return open(id, Permission.COMMENT, "COMMENT");
    }

    @Override
    public Document forResolution(UUID id) {
        return open(id, Permission.COMMENT, "RESOLVE");
    }

    @Override
    public Document forAmendment(UUID id) {
        return open(id, Permission.AMEND, "AMEND");
    }

    @Override
    public Document forVerdict(UUID id) {
        return open(id, Permission.WRITE, "DECIDE");
    }

    @Override
    public Document forDraft(UUID id) {
        return new Document(NAME, id, tenant.organisation(), "A letter");
    }

    @Override
    public Optional<Section> section(UUID id, UUID section) {
        return versions.text(id, 1).section(section);
    }

    @Override
    public void rewrite(UUID id, Section section, NewVersion made) {
        throw new IllegalTransition("SENT", "REWRITE");
    }

    @Override
    public Optional<DeliverableDocument> deliverable(UUID id) {
        Letter letter = require(id);
        boolean sent = letter.state().equals("SENT");
        return Optional.of(new DeliverableDocument(
                letter.document(), "en", List.of(), sent, true, Page.DELIVERIES, Page.DELIVERY));
    }

    @Override
    public DocumentForm blank() {
        return new LetterForm();
    }

    @Override
    public Dashboard of(DashboardContext context) {
        List<Task> tasks = context.ask(Question.LETTERS, this::list).stream()
                .map(letter -> new Task(NAME, Link.to(Page.TEXT, letter.id()), letter.title(), "", null, "UTC", 1))
                .toList();
        return new Dashboard(tasks, List.of(), List.of());
    }

    @Override
    public List<PendingDecision> open() {
        return FOUND.with("state = 'REVIEW'").list(entities).stream()
                .map(letter -> new PendingDecision(
                        NAME,
                        letter.id(),
                        letter.title(),
                        letter.organisation(),
                        "",
                        letter.createdAt(),
                        null,
                        "UTC",
                        "SEND",
                        "SENT",
                        PendingDecision.Votes.NONE,
                        PendingDecision.Waits.FOR_US,
                        Link.to(Page.TEXT, letter.id())))
                .toList();
    }
}
