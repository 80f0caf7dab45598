package ngo.portal.persistence.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.shared.Select;

/** The public part of the log: everything up to its newest signed head. */
@ApplicationScoped
public class PublicLogRepository {

    private static final Select<LogHead> CURRENT = Select.of(
            LogHead.class,
            "select log, size, root, note from log_head where note <> '' order by log desc, size desc limit 1");

    private static final Select<LogHead> NEWEST = Select.of(
            LogHead.class,
            "select log, size, root, note from log_head where note <> '' and log = ?1 order by size desc limit 1");

    private static final Select<String> KEYS =
            Select.of(String.class, "select vkey from transparency_log order by log desc");

    private static final Select<LoggedEntry> ORGANISATION_KEYS = Select.of(
            LoggedEntry.class,
            "select log, place, entry from log_entry where type = 'organisation-key' and alias <> '' order by alias,"
                    + " log, place");

    private static final Select<LogRepository.Tile> TILE = Select.of(
            LogRepository.Tile.class, "select hashes from log_tile where log = ?1 and level = ?2 and number = ?3");

    private static final Select<LoggedEntry> ENTRIES = Select.of(
            LoggedEntry.class,
            "select log, place, entry from log_entry where log = ?1 and place >= ?2 and place < ?3 order by place");

    private static final Select<LoggedLine> NEWEST_ENTRIES = Select.of(
            LoggedLine.class,
            "select place, entry, type, logged_at from log_entry where log = ?1 and place < ?2 order by place desc limit ?3");

    /** The entries about a statement in all logs, with the keys of the organisations that have signed them. */
    private static final Select<LoggedEntry> OF_STATEMENT = Select.of(
            LoggedEntry.class,
            """
            with own as (
              select e.log, e.place, e.entry, e.alias from log_entry e
              where e.statement_id = (select p.statement_id from publication p where p.slug = ?1 order by p.number desc limit 1))
            select log, place, entry from own
            union all
            select k.log, k.place, k.entry from log_entry k
            where k.type = 'organisation-key' and (k.log, k.alias) in (select o.log, o.alias from own o where o.alias <> '')
            order by log, place
            """);

    private static final Select<PublishedHead> HEADS = Select.of(
            PublishedHead.class,
            "select log, size, note, made_at from log_head where note <> '' order by log desc, size desc limit ?1");

    private static final Select<String> COSIGNATURES = Select.of(
            String.class, "select line from log_cosignature where log = ?1 and size = ?2 order by witness limit 32");

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    /** The newest signed head of the present log; absent before the first is signed. */
    public Optional<LogHead> current() {
        return CURRENT.first(entities);
    }

    /** The newest signed head of one log. */
    public Optional<LogHead> newest(int log) {
        return NEWEST.first(entities, log);
    }

    /** The heads, the last one first. */
    public List<PublishedHead> heads(int most) {
        return HEADS.list(entities, most);
    }

    /** The cosignatures of a head, a line each as a note contains it. */
    public List<String> cosignatures(int log, long size) {
        return COSIGNATURES.list(entities, log, size);
    }

    /** The keys of all logs, that of the present one first. */
    public List<String> keys() {
        return KEYS.list(entities);
    }

    /** The entries with the keys of organisations. */
    public List<LoggedEntry> organisationKeys() {
        return ORGANISATION_KEYS.list(entities);
    }

    /** A tile, as far as it is filled. */
    public Optional<byte[]> tile(int log, int level, long number) {
        return TILE.first(entities, log, level, number).map(LogRepository.Tile::hashes);
    }

    /** Entries from one place to before another. */
    public List<LoggedEntry> entries(int log, long from, long to) {
        return ENTRIES.list(entities, log, from, to);
    }

    /** Entries before a place, the last one first. */
    public List<LoggedLine> entriesBefore(int log, long place, int most) {
        return NEWEST_ENTRIES.list(entities, log, place, most);
    }

    /** All entries about a statement. */
    public List<LoggedEntry> ofStatement(String slug) {
        return OF_STATEMENT.list(entities, slug);
    }
}
