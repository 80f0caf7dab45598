package ngo.portal.persistence.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.document.VersionPart;
import ngo.portal.persistence.document.VersionRepository;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Owned;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;

/** The petitions that the caller's organisation owns or was granted access to. */
@ApplicationScoped
public class PetitionRepository {

    private static final Select<PetitionDetail> DETAIL = Select.of(
            PetitionDetail.class,
            """
            select s.id, s.organisation_id as owner, o.alias as owner_alias, o.name as owner_name,
              o.state in ('ACTIVE', 'LEAVING') as owner_collects, s.slug, s.state, s.text, s.text_number, s.fingerprint, s.text_round, s.goal, s.closes_at, s.zone, s.mail_content, s.state_note, s.opened_at, s.closed_at,
              ctx.petition_total(s.id) as total,
              s.created_at, s.changed_at, s.version
            from petition s join organisation o on o.id = s.organisation_id
            where s.id = ?1
            """);

    private static final Select<Source> SOURCES = Select.of(
            Source.class,
            """
            select s.id, s.organisation_id as owner, s.title, s.state, s.text_round as round, s.text
            from petition s where s.id = any (cast(string_to_array(?1, ',') as uuid[]))
            """);

    private static final Select<PetitionQueueRow> QUEUE = Select.of(
            PetitionQueueRow.class,
            """
            select s.id, s.title, s.state, s.organisation_id as owner, o.name as owner_name, s.changed_at as since, s.closes_at,
              (select count(*) from approval a where a.document_id = s.id and a.gate = ?2 and a.round = s.text_round
                 and a.verdict = 'APPROVE') as approved,
              exists (select 1 from approval a where a.document_id = s.id and a.gate = ?2 and a.round = s.text_round
                 and a.organisation_id = (select ctx.organisation())) as spoken
            from (
              select r.organisation_id, r.document_id from document_reader r
              where r.reader_organisation = (select ctx.leads()) and r.kind = 'PETITION' and r.open
                and (r.state in ('TEXT_REVIEW', 'CLEARED') or r.state in ('OPEN', 'PAUSED') and exists (
                  select 1 from petition_page g where g.owner_id = r.organisation_id and g.petition_id = r.document_id
                    and g.state = 'REQUESTED'))
              order by r.changed_at, r.document_id limit ?1) k
            join petition s on s.organisation_id = k.organisation_id and s.id = k.document_id
            join organisation o on o.id = s.organisation_id
            order by s.changed_at, s.id
            """);

    private static final Select<NoteRow> NOTES = Select.of(
            NoteRow.class,
            """
            select id, kind, text, language, 0 as count, written_at from petition_note where organisation_id = ?1 and petition_id = ?2
            order by written_at desc, id desc limit 100
            """);

    private static final Select<String> COURSE =
            Select.of(String.class, "select petition_course(s) from petition s where s.id = ?1");

    private static final Select<String> OPEN_STORE =
            Select.of(String.class, "select cast(ctx.open_petition_store(?1) as text)");

    /**
     * The facts about a petition that a translation of it needs.
     *
     * @param round how often it was before the leads
     */
    public record Source(
            UUID id,
            UUID owner,
            String title,
            PetitionState state,
            int round,
            @Convert(converter = DocumentTextConverter.class) DocumentText text) {}

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject
    private VersionRepository versions;

    public void add(Petition petition) {
        entities.persist(petition);
        entities.flush();
    }

    /** Finds a petition. One that does not exist and one that the caller may not see are refused with the same error. */
    public Petition require(UUID id) {
        return Owned.require(entities, Petition.class, id);
    }

    /** As {@link #require}, with a lock: nobody else changes the petition until the transaction ends. */
    public Petition requireAlone(UUID id) {
        return Owned.alone(entities, require(id));
    }

    public PetitionDetail detail(UUID id) {
        entities.flush();
        return DETAIL.first(entities, id).orElseThrow(NotFound::new);
    }

    /** The sources of those petitions that the caller sees, in no order. */
    public List<Source> sources(Collection<UUID> ids) {
        entities.flush();
        return SOURCES.list(entities, ids.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    /** What waits for the leads, the longest waiting first: a text at the gate, a petition to be opened, a page to be confirmed. */
    public List<PetitionQueueRow> queue(int most) {
        return QUEUE.list(entities, most, Petition.GATE);
    }

    /** Stores the present text as a new version; the version is shared as a whole. */
    public void addVersion(Petition petition, NewVersion made) {
        VersionPart text = VersionPart.whole(petition.id(), petition.textNumber(), petition.text());
        versions.add(petition.document(), text, made);
    }

    /** The state that the petition's deliveries determine at present. */
    public PetitionState course(UUID id) {
        entities.flush();
        return COURSE.first(entities, id).map(PetitionState::valueOf).orElseThrow(NotFound::new);
    }

    /** Creates the tables of the signatures, in the transaction that opens the petition. */
    public void openStore(Petition petition) {
        entities.flush();
        OPEN_STORE.first(entities, petition.id());
    }

    /** Adds a public note about the course of the petition. */
    public void note(Petition petition, NoteKind kind, String words, String language, String by, Instant now) {
        entities.flush();
        Sql.run(
                entities,
                """
                insert into petition_note (organisation_id, id, petition_id, kind, text, language, written_by, written_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """,
                petition.organisation(),
                UUID.randomUUID(),
                petition.id(),
                kind,
                words,
                language,
                by,
                now);
    }

    /** The public notes, the newest first. */
    public List<NoteRow> notes(UUID owner, UUID petition) {
        return NOTES.list(entities, owner, petition);
    }
}
