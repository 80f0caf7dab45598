package ngo.portal.persistence.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.petition.CollectingOrganisation;
import ngo.portal.persistence.petition.NoteRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;

/** The opened petitions, as the public may read them. */
@ApplicationScoped
public class PublicPetitionRepository {

    private static final String ROW =
            """
            select p.petition_id as id, p.slug, coalesce(t.title, o.title) as title, coalesce(t.language, o.language) as language,
              p.owner_name, %s as state, p.goal, p.total, p.opened_at, p.closes_at
            """
                    .formatted(CollectingOrganisation.STATE);

    private static final Select<PublicPetitionRow> ROWS = Select.of(
            PublicPetitionRow.class,
            ROW
                    + """
                    from (
                      select k.* from public_petition k where (k.opened_at, k.petition_id) < (?1, ?2)
                      order by k.opened_at desc, k.petition_id desc limit ?3) p
                    join public_petition_text o on o.petition_id = p.petition_id and o.language = p.language
                    left join public_petition_text t on t.petition_id = p.petition_id and t.language = ?4
                    order by p.opened_at desc, p.petition_id desc
                    """);

    private static final Select<PublicPetitionRow> NEWEST_OPEN = Select.of(
            PublicPetitionRow.class,
            ROW
                    + """
                    from (
                      select p.* from public_petition p where p.state = 'OPEN' and %s
                      order by p.opened_at desc, p.petition_id desc limit 1) p
                    join public_petition_text o on o.petition_id = p.petition_id and o.language = p.language
                    left join public_petition_text t on t.petition_id = p.petition_id and t.language = ?1
                    """
                            .formatted(CollectingOrganisation.OWNER_COLLECTS));

    private static final Select<PublicPetition.Head> HEAD = Select.of(
            PublicPetition.Head.class,
            """
            select p.petition_id as id, p.slug, %s as state, %s as owner_collects, p.language, p.owner_alias, p.owner_name, p.goal,
              p.state_note, p.opened_at, p.closes_at, p.zone, p.closed_at, p.confirmed, p.paper, p.total
            from public_petition p where p.slug = ?1
            """
                    .formatted(CollectingOrganisation.STATE, CollectingOrganisation.OWNER_COLLECTS));

    private static final Select<PublicPetition.Text> TEXT = Select.of(
            PublicPetition.Text.class,
            """
            select id, language, text, canonical, fingerprint, source_fingerprint, original
            from public_petition_text where petition_id = ?1 and (language = ?2 or original) order by language = ?2 desc limit 1
            """);

    private static final Select<String> LANGUAGES = Select.of(
            String.class,
            "select language from public_petition_text where petition_id = ?1 order by original desc, language");

    private static final Select<PublicPetition.Page> PAGES = Select.of(
            PublicPetition.Page.class,
            """
            select g.id, g.alias, g.name, g.owner, coalesce(t.introduction, '') as introduction, coalesce(t.language, '') as spoken
            from public_petition_page g
            left join lateral (
              select x.introduction, x.language from public_petition_page_text x
              where x.petition_id = g.petition_id and x.page_id = g.id and x.language in (?2, ?3) and x.introduction <> ''
              order by x.language = ?2 desc limit 1) t on true
            where g.petition_id = ?1 and g.ended_at is null
              and (g.owner or %s)
            order by g.owner desc, g.name, g.id limit 500
            """
                    .formatted(CollectingOrganisation.PARTNER_COLLECTS));

    private static final Select<Integer> HAD_PAGE =
            Select.of(Integer.class, "select 1 from public_petition_page where petition_id = ?1 and alias = ?2");

    private static final Select<NoteRow> NOTES = Select.of(
            NoteRow.class,
            """
            select id, kind, text, language, count, noted_at as written_at from public_petition_note where petition_id = ?1
            order by noted_at desc, id desc limit 100
            """);

    private static final Select<ListedDocument> LISTED = Select.of(
            ListedDocument.class,
            """
            select p.slug, p.language, (
                select max(t.printed_at) from public_petition_text t where t.petition_id = p.petition_id) as changed_at, (
                select string_agg(t.language, ',' order by t.language) from public_petition_text t
                where t.petition_id = p.petition_id) as languages
            from (select k.* from public_petition k order by k.opened_at desc, k.petition_id desc limit ?1) p
            order by p.opened_at desc, p.petition_id desc
            """);

    private static final Select<KnownText> WITH_FINGERPRINT = Select.of(
            KnownText.class,
            """
            select p.slug, t.title, t.language, t.original, t.printed_at as published_at
            from public_petition_text t join public_petition p on p.petition_id = t.petition_id
            where t.fingerprint = ?1 order by t.printed_at limit 1
            """);

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    /** The petitions, those that were opened last first, with titles in this language as far as there are any. */
    public Slice.Part<PublicPetitionRow> rows(String language, Slice slice) {
        List<PublicPetitionRow> rows = ROWS.list(entities, slice.before(), slice.beforeId(), slice.fetch(), language);
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.openedAt(), row.id()));
    }

    /** The last opened petition that can be signed now, with its title in this language if there is one. */
    public Optional<PublicPetitionRow> newestOpen(String language) {
        return NEWEST_OPEN.first(entities, language);
    }

    public PublicPetition require(String slug, String language) {
        PublicPetition.Head head = HEAD.first(entities, slug).orElseThrow(NotFound::new);
        Optional<PublicPetition.Text> text = TEXT.first(entities, head.id(), language);
        return new PublicPetition(
                head,
                text.orElseThrow(NotFound::new),
                LANGUAGES.list(entities, head.id()),
                PAGES.list(entities, head.id(), language, head.language()),
                NOTES.list(entities, head.id()));
    }

    /** Whether an organisation collects for this petition, or did. */
    public boolean hadPage(UUID petition, String alias) {
        return HAD_PAGE.any(entities, petition, alias);
    }

    /** The petition of which this very text is signed. */
    public Optional<KnownText> withFingerprint(String fingerprint) {
        return WITH_FINGERPRINT.first(entities, fingerprint);
    }

    /** All petitions for search engines, those that were opened last first. */
    public List<ListedDocument> listed(int most) {
        return LISTED.list(entities, most);
    }
}
