package ngo.portal.persistence.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.entry.LocalizedEntry;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;
import ngo.portal.persistence.text.Summary;

/** Everything that the public may read. It connects under a database role of its own, which sees nothing before its publication. */
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

    /** By the instant of the first publication, in the order of an index. */
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

    /** Every translation that was ever public; the words of an earlier one are deleted, so that the title of the original names it. */
    private static final Select<ReleaseRow> TRANSLATION_WITH_FINGERPRINT = Select.of(
            ReleaseRow.class,
            """
            select p.statement_id as statement, p.slug, p.kind, coalesce(c.title, p.title) as title, t.language, t.printed_at as published_at,
              t.printed_at as changed_at, 0 as signatories
            from printed_translation t join publication p on p.statement_id = t.statement_id and p.number = 1
            left join public_translation c on c.statement_id = t.statement_id and c.fingerprint = t.fingerprint
            where t.fingerprint = ?1 order by p.published_at desc
            """);

    /** The beginnings of these texts, unless they were retracted; in a language as far as they are translated. */
    private static final Select<Beginning> BEGINNINGS = Select.of(
            Beginning.class,
            """
            select p.statement_id as statement, coalesce(t.language, p.language) as language,
              coalesce(coalesce(t.text, p.text)::jsonb -> 'sections' -> 0 ->> 'html', '') as html
            from publication p
            left join public_translation t on t.statement_id = p.statement_id and t.language = ?2
            where p.statement_id = any (cast(string_to_array(?1, ',') as uuid[])) and p.kind <> 'RETRACTED'
              and p.number = (select max(n.number) from publication n where n.statement_id = p.statement_id)
            """);

    /** A walk along the index from month to month, with as many steps as there are months. */
    private static final Select<String> MONTHS = Select.of(
            String.class,
            """
            with recursive month (start) as (
              (select date_trunc('month', published_at, 'UTC') from publication where number = 1 order by published_at desc limit 1)
              union all
              select (
                select date_trunc('month', p.published_at, 'UTC') from publication p
                where p.number = 1 and p.published_at < m.start order by p.published_at desc limit 1)
              from month m where m.start is not null)
            select to_char(start at time zone 'UTC', 'YYYY-MM') as month from month where start is not null order by 1 desc limit ?1
            """);

    private static final Select<ListedDocument> LISTED = Select.of(
            ListedDocument.class,
            """
            select p.slug, p.language, greatest(p.published_at, t.newest) as changed_at, coalesce(t.languages, '') as languages
            from publication f
            cross join lateral (
              select n.* from publication n where n.statement_id = f.statement_id order by n.number desc limit 1) p
            cross join lateral (
              select string_agg(o.language, ',' order by o.language) as languages, max(o.approved_at) as newest
              from public_translation o where o.statement_id = f.statement_id) t
            where f.number = 1 and p.kind <> 'RETRACTED' and f.published_at >= cast(?1 || '-01' as timestamp) at time zone 'UTC'
              and f.published_at < (cast(?1 || '-01' as timestamp) + interval '1 month') at time zone 'UTC'
            order by f.published_at desc, f.statement_id desc limit ?2
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

    /** The last publication under an address. */
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

    private record Beginning(UUID statement, String language, String html) {}

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    @Inject
    private PublicDirectoryRepository directory;

    /** The statements, each with its title in this language, where there is an approved translation into it. */
    public Slice.Part<ReleaseRow> releases(Slice slice, String language) {
        List<ReleaseRow> rows = NEWEST.list(entities, slice.before(), slice.beforeId(), slice.fetch(), language);
        return part(rows, slice);
    }

    /** The statements that an organisation has signed by name without withdrawing. */
    public Slice.Part<ReleaseRow> signedBy(String alias, Slice slice, String language) {
        List<ReleaseRow> rows =
                SIGNED_BY.list(entities, slice.before(), slice.beforeId(), slice.fetch(), language, alias);
        return part(rows, slice);
    }

    public Release require(String slug, String language) {
        return TEXT.first(entities, slug)
                .map(newest -> release(newest, history(slug), language))
                .orElseThrow(NotFound::new);
    }

    /** The summary of each of these statements, by its id: from the approved translation into this language, where there is one. */
    public Map<UUID, Summary> summaries(Collection<UUID> statements, String language) {
        String ids = statements.stream().map(UUID::toString).collect(Collectors.joining(","));
        return BEGINNINGS.list(entities, ids, language).stream()
                .collect(Collectors.toMap(Beginning::statement, one -> Summary.of(one.html(), one.language())));
    }

    /** The months in UTC in which something was published, written as 2027-01; the newest first. */
    public List<String> months(int most) {
        return MONTHS.list(entities, most);
    }

    /** The statements that were first published in a month and are not retracted, newest first. */
    public List<ListedDocument> listed(YearMonth month, int most) {
        return LISTED.list(entities, month.toString(), most);
    }

    /** Every text ever published with this fingerprint, the newest first; if there is none, every translation ever public with it. */
    public List<ReleaseRow> withFingerprint(String fingerprint) {
        List<ReleaseRow> texts = WITH_FINGERPRINT.list(entities, fingerprint);
        return texts.isEmpty() ? TRANSLATION_WITH_FINGERPRINT.list(entities, fingerprint) : texts;
    }

    private List<Release.PublicAct> history(String slug) {
        return HISTORY.list(entities, slug);
    }

    private Release release(Newest newest, List<Release.PublicAct> history, String language) {
        if (newest.kind() == PublicationKind.RETRACTED) {
            return Release.retracted(newest.statement(), newest.slug(), newest.text(), history);
        }
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
     * The convening organisation first, then by name; organisations shown by region come last. A published name stays,
     * marked as withdrawn; an organisation that was never named leaves no trace.
     */
    private List<PublicSignature> signatures(UUID statement) {
        return SIGNATURES.list(entities, statement);
    }

    /** The entries in the statement's language; where an organisation has no words in it, in the language of the page. */
    private List<LocalizedEntry> about(List<PublicSignature> signatures, String... languages) {
        List<String> standing = signatures.stream()
                .filter(signature -> signature.withdrawnAt() == null)
                .map(PublicSignature::alias)
                .toList();
        return directory.localized(standing, languages);
    }

    /** Organisations that have signed by name and left the coalition later. */
    private Map<String, Instant> left(UUID statement) {
        return LEFT.list(entities, statement).stream().collect(Collectors.toMap(Leaver::alias, Leaver::leftAt));
    }

    private static Slice.Part<ReleaseRow> part(List<ReleaseRow> rows, Slice slice) {
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.publishedAt(), row.statement()));
    }
}
