package ngo.portal.persistence.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.entry.PrintedEntry;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextJson;

/** What anybody may read. Connects with a role of its own that sees nothing before its instant. */
@ApplicationScoped
public class PublicRepository {

    private static final String ROWS =
            """
            select p.statement_id, p.slug, p.kind, p.title, p.language, f.published_at, p.published_at,
              (select count(*) from publication_signature s where s.statement_id = p.statement_id and s.withdrawn_at is null)
                + p.silent_supporters
            from (%s limit ?3) f
            cross join lateral (
              select n.* from publication n where n.statement_id = f.statement_id order by n.number desc limit 1) p
            order by f.published_at desc, f.statement_id desc
            """;

    /** By the moment at which each was published first, which stands in the order of an index. */
    private static final String NEWEST = ROWS.formatted(
            """
                    select f.statement_id, f.published_at from publication f
                    where f.number = 1 and (f.published_at, f.statement_id) < (?1, ?2)
                    order by f.published_at desc, f.statement_id desc""");

    private static final String SIGNED_BY = ROWS.formatted(
            """
                    select s.statement_id, s.released_at as published_at from publication_signature s
                    where s.signer_alias = ?4 and s.withdrawn_at is null and (s.released_at, s.statement_id) < (?1, ?2)
                      and 'RETRACTED' <> (
                        select n.kind from publication n where n.statement_id = s.statement_id order by n.number desc limit 1)
                    order by s.released_at desc, s.statement_id desc""");

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    @Inject
    private PublicDirectoryRepository directory;

    public Slice.Part<ReleaseRow> releases(Slice slice) {
        List<ReleaseRow> rows =
                Sql.list(entities, NEWEST, PublicRepository::row, slice.before(), slice.beforeId(), slice.fetch());
        return part(rows, slice);
    }

    /** What an organisation has signed by name and stands by. */
    public Slice.Part<ReleaseRow> signedBy(String alias, Slice slice) {
        List<ReleaseRow> rows = Sql.list(
                entities, SIGNED_BY, PublicRepository::row, slice.before(), slice.beforeId(), slice.fetch(), alias);
        return part(rows, slice);
    }

    public Release require(String slug, String language) {
        List<Release.PublicAct> history = history(slug);
        return Sql.one(
                        entities,
                        """
                        select statement_id, slug, kind, text, canonical, fingerprint, notes_to_editors, press_contact, public_note,
                          silent_supporters, published_at
                        from publication where slug = ?1 order by number desc limit 1
                        """,
                        line -> release(line, history, language),
                        slug)
                .orElseThrow(NotFound::new);
    }

    /** Every text ever published that has this fingerprint, the newest first. */
    public List<ReleaseRow> withFingerprint(String fingerprint) {
        return Sql.list(
                entities,
                """
                select p.statement_id, p.slug, p.kind, p.title, p.language, p.published_at, p.published_at, 0
                from publication p where p.fingerprint = ?1 order by p.published_at desc
                """,
                PublicRepository::row,
                fingerprint);
    }

    private List<Release.PublicAct> history(String slug) {
        return Sql.list(
                entities,
                "select number, kind, public_note, fingerprint, published_at from publication where slug = ?1 order by"
                        + " number",
                line -> new Release.PublicAct(
                        line.number(0),
                        line.oneOf(PublicationKind.class, 1),
                        line.text(2),
                        line.text(3),
                        line.instant(4)),
                slug);
    }

    private Release release(Sql.Line line, List<Release.PublicAct> history, String language) {
        UUID statement = line.uuid(0);
        DocumentText text = DocumentTextJson.read(line.text(3));
        List<PublicSignature> signatures = signatures(statement);
        return new Release(
                statement,
                line.text(1),
                line.oneOf(PublicationKind.class, 2),
                text,
                line.text(4),
                line.text(5),
                line.text(6),
                line.text(7),
                line.text(8),
                line.number(9),
                history.get(0).at(),
                line.instant(10),
                signatures,
                about(signatures, text.language(), language),
                left(statement),
                history);
    }

    /**
     * The convening organisation first, then by name; those shown by region stand at the end. A name that was printed stays,
     * marked as withdrawn; who was never named leaves nothing behind.
     */
    private List<PublicSignature> signatures(UUID statement) {
        return Sql.list(
                entities,
                "select " + PublicSignature.COLUMNS
                        + """
                         from publication_signature where statement_id = ?1 and (display = 'NAMED' or withdrawn_at is null)
                        order by display, convener desc, lower(printed_name), region, signature_id
                        """,
                PublicSignature::read,
                statement);
    }

    /** In the statement's language; who has no words in it speaks that of the page. */
    private List<PrintedEntry> about(List<PublicSignature> signatures, String... languages) {
        List<String> standing = signatures.stream()
                .filter(signature -> signature.withdrawnAt() == null)
                .map(PublicSignature::alias)
                .toList();
        return directory.printed(standing, languages);
    }

    /** Who has signed by name and left the coalition later. */
    private Map<String, Instant> left(UUID statement) {
        return Sql.list(
                        entities,
                        """
                        select f.alias, f.left_at from former_member f where f.alias in (
                          select s.signer_alias from publication_signature s where s.statement_id = ?1)
                        """,
                        line -> Map.entry(line.text(0), line.instant(1)),
                        statement)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Slice.Part<ReleaseRow> part(List<ReleaseRow> rows, Slice slice) {
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.publishedAt(), row.statement()));
    }

    private static ReleaseRow row(Sql.Line line) {
        return new ReleaseRow(
                line.uuid(0),
                line.text(1),
                line.oneOf(PublicationKind.class, 2),
                line.text(3),
                line.text(4),
                line.instant(5),
                line.instant(6),
                line.number(7));
    }
}
