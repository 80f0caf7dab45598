package ngo.portal.persistence.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.EntryReading;
import ngo.portal.persistence.organisation.entry.LogoFile;
import ngo.portal.persistence.organisation.entry.PrintedEntry;
import ngo.portal.persistence.shared.Select;

/** The directory as everybody may read it. */
@ApplicationScoped
public class PublicDirectoryRepository {

    private static final Select<LogoFile> LOGO = Select.of(
            LogoFile.class,
            """
            select l.fingerprint, l.content from organisation_logo l join organisation o on o.id = l.organisation_id
            where o.alias = ?1
            """);

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    /** In the order in which readers of the first language look for them. */
    public List<EntryDetail> entries(String... languages) {
        return EntryReading.PUBLIC.all(this::read).stream()
                .sorted(PrintedEntry.order(languages[0], entry -> entry.printed(languages)))
                .toList();
    }

    /** Some of them, those with a logo first, in the order in which readers of a language look for them. */
    public List<PrintedEntry> some(int most, String language) {
        return EntryReading.PUBLIC
                .some(
                        this::read,
                        """
                        o.id in (
                          select one.id from organisation one left join organisation_logo logo on logo.organisation_id = one.id
                          order by logo.organisation_id is null, one.alias limit ?1)""",
                        most)
                .stream()
                .map(entry -> entry.printed(language))
                .sorted(PrintedEntry.order(language, entry -> entry))
                .toList();
    }

    public Optional<EntryDetail> entry(String alias) {
        return EntryReading.PUBLIC.one(this::read, "o.alias = ?1", alias);
    }

    /** How those of these aliases are printed. */
    public List<PrintedEntry> printed(Collection<String> aliases, String... languages) {
        return EntryReading.PUBLIC
                .some(this::read, "o.alias = any (string_to_array(?1, ','))", String.join(",", aliases))
                .stream()
                .sorted(PrintedEntry.order(languages[0], entry -> entry.printed(languages)))
                .map(entry -> entry.printed(languages))
                .toList();
    }

    public Optional<LogoFile> logo(String alias) {
        return LOGO.first(entities, alias);
    }

    private <T> List<T> read(Select<T> select, Object... parameters) {
        return select.list(entities, parameters);
    }
}
