package ngo.portal.persistence.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.entry.PrintedEntry;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;

/** What anybody may read. Connects with a role of its own that sees nothing before its instant. */
@ApplicationScoped
public class PublicRepository {

    private static final String ROWS =
            """
            select p.statement_id as statement, p.slug, p.kind, coalesce(t.title, p.title) as title,
              coalesce(t.language, p.language) as language, f.published_at, p.published_at as changed_at,
              (select count(*) from publication_signature s where s.statement_id = p.statement_id and s.withdrawn_at is null)
                + p.silent_supporters as signatories
            from (%s limit ?3) f
            cross join lateral (
              select n.* from publication n where n.statement_id = f.statement_id order by n.number desc limit 1) p
            left join public_translation t on t.statement_id = p.statement_id and t.language = ?4
            order by f.published_at desc, f.statement_id desc
            """;

    /** By the moment at which each was published first, which stands in the order of an index. */
    private static final Select<ReleaseRow> NEWEST = Select.of(
            ReleaseRow.class,
            ROWS.formatted(
                    """
                    select f.statement_id, f.published_at from publication f
                    where f.number = 1 and (f.published_at, f.statement_id) < (?1, ?2)
                    order by f.published_at desc, f.statement_id desc"""));

    private static final Select<ReleaseRow> SIGNED_BY = Select.of(
            ReleaseRow.class,
            ROWS.formatted(
                    """
                    select s.statement_id, s.released_at as published_at from publication_signature s
                    where s.signer_alias = ?5 and s.withdrawn_at is null and (s.released_at, s.statement_id) < (?1, ?2)
                      and 'RETRACTED' <> (
                        select n.kind from publication n where n.statement_id = s.statement_id order by n.number desc limit 1)
                    order by s.released_at desc, s.statement_id desc"""));

    private static final Select<ReleaseRow> WITH_FINGERPRINT = Select.of(
            ReleaseRow.class,
            """
            select p.statement_id as statement, p.slug, p.kind, p.title, p.language, p.published_at, p.published_at as changed_at,
              0 as signatories
            from publication p where p.fingerprint = ?1 order by p.published_at desc
            """);

    private static final Select<ReleaseRow> TRANSLATION_WITH_FINGERPRINT = Select.of(
            ReleaseRow.class,
            """
            select p.statement_id as statement, p.slug, p.kind, t.title, t.language, p.published_at, p.published_at as changed_at,
              0 as signatories
            from public_translation t join publication p on p.statement_id = t.statement_id and p.number = 1
            where t.fingerprint = ?1 order by p.published_at desc
            """);

    private static final Select<PublicTranslation> TRANSLATIONS = Select.of(
            PublicTranslation.class,
            """
            select language, title, fingerprint, source_fingerprint, approved_at from public_translation where statement_id = ?1
            order by language
            """);

    private static final Select<PublicTranslationText> TRANSLATED = Select.of(
            PublicTranslationText.class,
            "select text, canonical, fingerprint from public_translation where statement_id = ?1 and language = ?2");

    private static final Select<Release.PublicAct> HISTORY = Select.of(
            Release.PublicAct.class,
            "select number, kind, public_note as note, fingerprint, published_at as at from publication where slug ="
                    + " ?1 order by number");

    private static final Select<Newest> TEXT = Select.of(
            Newest.class,
            """
            select statement_id as statement, slug, kind, text, canonical, fingerprint, notes_to_editors, press_contact, public_note,
              silent_supporters, published_at
            from publication where slug = ?1 order by number desc limit 1
            """);

    private static final Select<PublicSignature> SIGNATURES = Select.of(
            PublicSignature.class,
            "select " + PublicSignature.COLUMNS
                    + """
                     from publication_signature where statement_id = ?1 and (display = 'NAMED' or withdrawn_at is null)
                    order by display, convener desc, lower(printed_name), region, signature_id
                    """);

    private static final Select<Leaver> LEFT = Select.of(
            Leaver.class,
            """
            select f.alias, f.left_at from former_member f where f.alias in (
              select s.signer_alias from publication_signature s where s.statement_id = ?1)
            """);

    /** What was published last under an address. */
    private record Newest(
            UUID statement,
            String slug,
            PublicationKind kind,
            @Convert(converter = DocumentTextConverter.class) DocumentText text,
            String canonical,
            String fingerprint,
            String notesToEditors,
            String pressContact,
            String publicNote,
            int silentSupporters,
            Instant publishedAt) {}

    private record Leaver(String alias, Instant leftAt) {}

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    @Inject
    private PublicDirectoryRepository directory;

    /** Each by its title in this language, where there is an approved translation into it. */
    public Slice.Part<ReleaseRow> releases(Slice slice, String language) {
        List<ReleaseRow> rows = NEWEST.list(entities, slice.before(), slice.beforeId(), slice.fetch(), language);
        return part(rows, slice);
    }

    /** What an organisation has signed by name and stands by. */
    public Slice.Part<ReleaseRow> signedBy(String alias, Slice slice, String language) {
        List<ReleaseRow> rows =
                SIGNED_BY.list(entities, slice.before(), slice.beforeId(), slice.fetch(), language, alias);
        return part(rows, slice);
    }

    public Release require(String slug, String language) {
        List<Release.PublicAct> history = history(slug);
        return TEXT.first(entities, slug)
                .map(newest -> release(newest, history, language))
                .orElseThrow(NotFound::new);
    }

    /** Every text ever published that has this fingerprint, the newest first; else every translation that is public now. */
    public List<ReleaseRow> withFingerprint(String fingerprint) {
        List<ReleaseRow> texts = WITH_FINGERPRINT.list(entities, fingerprint);
        return texts.isEmpty() ? TRANSLATION_WITH_FINGERPRINT.list(entities, fingerprint) : texts;
    }

    private List<Release.PublicAct> history(String slug) {
        return HISTORY.list(entities, slug);
    }

    private Release release(Newest newest, List<Release.PublicAct> history, String language) {
        List<PublicSignature> signatures = signatures(newest.statement());
        PublicTranslationText translated =
                TRANSLATED.first(entities, newest.statement(), language).orElse(null);
        return new Release(
                newest.statement(),
                newest.slug(),
                newest.kind(),
                newest.text(),
                newest.canonical(),
                newest.fingerprint(),
                newest.notesToEditors(),
                newest.pressContact(),
                newest.publicNote(),
                newest.silentSupporters(),
                history.get(0).at(),
                newest.publishedAt(),
                signatures,
                about(signatures, translated == null ? newest.text().language() : language, language),
                left(newest.statement()),
                history,
                TRANSLATIONS.list(entities, newest.statement()),
                translated);
    }

    /**
     * The convening organisation first, then by name; those shown by region stand at the end. A name that was printed stays,
     * marked as withdrawn; who was never named leaves nothing behind.
     */
    private List<PublicSignature> signatures(UUID statement) {
        return SIGNATURES.list(entities, statement);
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
        return LEFT.list(entities, statement).stream().collect(Collectors.toMap(Leaver::alias, Leaver::leftAt));
    }

    private static Slice.Part<ReleaseRow> part(List<ReleaseRow> rows, Slice slice) {
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.publishedAt(), row.statement()));
    }
}
