package ngo.portal.persistence.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.organisation.entry.DirectoryQuery;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.EntryReading;
import ngo.portal.persistence.organisation.entry.LocalizedEntry;
import ngo.portal.persistence.organisation.entry.LogoFile;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;

/** The public directory of organisations. */
@ApplicationScoped
public class PublicDirectoryRepository {

    private static final Select<LogoFile> LOGO = Select.of(
            LogoFile.class,
            """
            select l.fingerprint, l.content from organisation_logo l join organisation o on o.id = l.organisation_id
            where o.alias = ?1
            """);

    private static final Select<DirectoryLine> FOUND =
            Select.of(DirectoryLine.class, DirectoryQuery.lines("find_published(?1, ?2, ?3, ?4, ?5, ?6)", true));

    private static final Select<DirectoryLine> NEARLY =
            Select.of(DirectoryLine.class, DirectoryQuery.lines("find_published_nearly(?1, ?2, ?3)", false));

    private static final Select<String> COUNTRIES =
            Select.of(String.class, "select country from published_countries()");

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    /** One part of the list, as for members; only organisations that the public may know of. */
    public Slice.Part<DirectoryLine> find(DirectoryQuery query) {
        return query.find(
                (patterns, key, id) ->
                        FOUND.list(entities, query.language(), query.country(), patterns, key, id, query.fetch()),
                typed -> NEARLY.list(entities, query.language(), typed, DirectoryQuery.MAX_NEARLY));
    }

    /** ISO 3166 codes of the countries in which they have an office. */
    public List<String> countries() {
        return COUNTRIES.list(entities);
    }

    /** The entries of these aliases, in no order. */
    public List<EntryDetail> entries(Collection<String> aliases) {
        return EntryReading.PUBLIC.some(
                this::read, "o.alias = any (string_to_array(?1, ','))", String.join(",", aliases));
    }

    /** Some of them, those with a logo first, in the sort order for readers of a language. */
    public List<LocalizedEntry> some(int most, String language) {
        return EntryReading.PUBLIC
                .some(
                        this::read,
                        """
                        o.id in (
                          select one.id from (
                            (select logo.organisation_id as id, 0 as place from organisation_logo logo order by logo.organisation_id limit ?1)
                            union all
                            (select any_one.id, 1 from organisation any_one order by any_one.alias limit ?1)) one
                          group by one.id order by min(one.place), one.id limit ?1)""",
                        most)
                .stream()
                .map(entry -> entry.localized(language))
                .sorted(LocalizedEntry.order(language, entry -> entry))
                .toList();
    }

    public Optional<EntryDetail> entry(String alias) {
        return EntryReading.PUBLIC.one(this::read, "o.alias = ?1", alias);
    }

    /** The entries of these aliases as they are shown. */
    public List<LocalizedEntry> localized(Collection<String> aliases, String... languages) {
        return EntryReading.PUBLIC
                .some(this::read, "o.alias = any (string_to_array(?1, ','))", String.join(",", aliases))
                .stream()
                .sorted(LocalizedEntry.order(languages[0], entry -> entry.localized(languages)))
                .map(entry -> entry.localized(languages))
                .toList();
    }

    public Optional<LogoFile> logo(String alias) {
        return LOGO.first(entities, alias);
    }

    private <T> List<T> read(Select<T> select, Object... parameters) {
        return select.list(entities, parameters);
    }
}
