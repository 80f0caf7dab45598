package ngo.portal.persistence.organisation.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** The directory as the coalition sees it, and an organisation's changes of its own entry. */
@ApplicationScoped
public class DirectoryRepository {

    private static final Select<String> SIGNATORIES =
            Select.of(String.class, "select name from ctx.signatory_names(?1) order by name");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The entries of these ids, in no order. */
    public List<EntryDetail> entries(Collection<UUID> organisations) {
        return EntryReading.MEMBERS.some(
                this::read,
                "o.id = any (cast(string_to_array(?1, ',') as uuid[]))",
                DirectorySearchRepository.ids(organisations));
    }

    public EntryDetail require(UUID organisation) {
        return EntryReading.MEMBERS.one(this::read, "o.id = ?1", organisation).orElseThrow(NotFound::new);
    }

    public EntryDetail require(String alias) {
        return EntryReading.MEMBERS.one(this::read, "o.alias = ?1", alias).orElseThrow(NotFound::new);
    }

    private <T> List<T> read(Select<T> select, Object... parameters) {
        return select.list(entities, parameters);
    }

    /** Locks the directory for writing until this transaction ends, so that no two organisations take one name. */
    public void writeAlone() {
        Sql.lock(entities, "directory");
    }

    /** Stores the whole entry, if it was not changed since the version that was read. */
    public void save(EntryDetail entry, Instant now) {
        int written = Sql.run(
                entities,
                """
                update organisation set short_name = ?3, region = ?4, website = ?5, countries = ?6, languages = ?7,
                  consultative_status = ?8, un_name = ?9, changed_at = ?10, version = version + 1
                where id = ?1 and version = ?2
                """,
                entry.id(),
                entry.version(),
                entry.shortName(),
                entry.region(),
                entry.website(),
                String.join(",", entry.countries()),
                String.join(",", entry.languages()),
                entry.status(),
                entry.unName(),
                now);
        if (written == 0) {
            throw new Stale();
        }
        keepTexts(entry);
        keepContacts(entry);
    }

    private void keepTexts(EntryDetail entry) {
        Sql.run(entities, "delete from organisation_text where organisation_id = ?1", entry.id());
        for (EntryText text : entry.texts()) {
            Sql.run(
                    entities,
                    """
                    insert into organisation_text (organisation_id, language, official_name, short_name, sort_key, about)
                    values (?1, ?2, ?3, ?4, ?5, ?6)
                    """,
                    entry.id(),
                    text.language(),
                    text.officialName(),
                    text.shortName(),
                    text.sortKey(),
                    text.about());
        }
    }

    private void keepContacts(EntryDetail entry) {
        Sql.run(entities, "delete from press_contact where organisation_id = ?1", entry.id());
        for (int place = 0; place < entry.contacts().size(); place++) {
            PressContact contact = entry.contacts().get(place);
            Sql.run(
                    entities,
                    """
                    insert into press_contact (organisation_id, place, name, duty, email, phone, hours, zone, languages, open)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                    """,
                    entry.id(),
                    place,
                    contact.name(),
                    contact.duty(),
                    contact.email(),
                    contact.phone(),
                    contact.hours(),
                    contact.zone(),
                    String.join(",", contact.languages()),
                    contact.open());
        }
    }

    /** Stores one setting of the organisation, if it was not changed since the version that was read. */
    public void demandClearance(UUID organisation, boolean demanded, long version, Instant now) {
        int written = Sql.run(
                entities,
                """
                update organisation set clearance_required = ?3, changed_at = ?4, version = version + 1
                where id = ?1 and version = ?2
                """,
                organisation,
                version,
                demanded,
                now);
        if (written == 0) {
            throw new Stale();
        }
    }

    /** Stores the logo in place of the one before. The content is a PNG that the portal has rendered again, never the uploaded file. */
    public void keepLogo(UUID organisation, LogoRow logo, byte[] content, Instant now) {
        Sql.run(
                entities,
                """
                insert into organisation_logo (organisation_id, fingerprint, width, height, content, drawn_at)
                values (?1, ?2, ?3, ?4, ?5, ?6)
                on conflict (organisation_id) do update set fingerprint = excluded.fingerprint, width = excluded.width,
                  height = excluded.height, content = excluded.content, drawn_at = excluded.drawn_at
                """,
                organisation,
                logo.fingerprint(),
                logo.width(),
                logo.height(),
                content,
                now);
    }

    /** Deletes the logo; returns whether there was one. */
    public boolean dropLogo(UUID organisation) {
        return Sql.run(entities, "delete from organisation_logo where organisation_id = ?1", organisation) > 0;
    }

    /** Names of those who may sign for an organisation. */
    public List<String> signatories(UUID organisation) {
        return SIGNATORIES.list(entities, organisation);
    }
}
