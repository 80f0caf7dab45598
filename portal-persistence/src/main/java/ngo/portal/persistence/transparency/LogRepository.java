package ngo.portal.persistence.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.proof.Merkle;
import ngo.portal.persistence.proof.Tiles;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Appends to the transparency log. For a timer alone. */
@ApplicationScoped
public class LogRepository {

    private static final Select<QueuedEntry> WAITING = Select.of(
            QueuedEntry.class,
            """
            select number, act, entry, signer, alias, statement_id as statement, signature_id as signature, salt, day from ctx.log_waiting(?1)
            """);

    private static final Select<Long> STILL_QUEUED = Select.of(
            Long.class,
            "select number + 0 as number from log_queue where number = any (cast(string_to_array(?1, ',') as"
                    + " bigint[])) order by number");

    private static final Select<String> KEY =
            Select.of(String.class, "select vkey from transparency_log where log = ?1");

    private static final Select<LogHead> NEWEST_HEAD = Select.of(
            LogHead.class, "select log, size, root, note from log_head where log = ?1 order by size desc limit 1");

    private static final Select<LogHead> HEAD =
            Select.of(LogHead.class, "select log, size, root, note from log_head where log = ?1 and size = ?2");

    private static final Select<Tile> TILE =
            Select.of(Tile.class, "select hashes from log_tile where log = ?1 and level = ?2 and number = ?3");

    private static final Select<LoggedEntry> KEY_ENTRY = Select.of(
            LoggedEntry.class,
            """
            select log, place, entry from log_entry where log = ?1 and alias = ?2 and type = 'organisation-key'
            order by place desc limit 1
            """);

    private static final Select<LoggedEntry> WITNESSES = Select.of(
            LoggedEntry.class,
            "select log, place, entry from log_entry where log = ?1 and type = 'log-witnesses' order by place desc limit 1");

    private static final Select<TrailHead> TRAILS = Select.of(
            TrailHead.class,
            "select organisation_id as organisation, alias, number, hash from ctx.log_trails() order by 1");

    private static final Select<Integer> TRAILS_SINCE = Select.of(
            Integer.class,
            "select 1 as found from log_entry where type = 'audit-heads' and log = ?1 and logged_at > ?2 limit 1");

    /** A row of one tile. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Tile(byte[] hashes) {}

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Locks the log: nobody else appends until the transaction ends. */
    public void alone() {
        Sql.lock(entities, "transparency log");
    }

    /** The waiting entries, the oldest first. */
    public List<QueuedEntry> waiting(int most) {
        return WAITING.list(entities, most);
    }

    /** Those of these entries that were not logged meanwhile. */
    public List<Long> stillQueued(Collection<Long> numbers) {
        return STILL_QUEUED.list(entities, joined(numbers));
    }

    public void unqueue(Collection<Long> numbers) {
        Sql.run(
                entities,
                "delete from log_queue where number = any (cast(string_to_array(?1, ',') as bigint[]))",
                joined(numbers));
    }

    /** The public key of a log; absent before it has begun here. */
    public Optional<String> key(int log) {
        return KEY.first(entities, log);
    }

    public void begin(int log, String vkey, Instant now) {
        Sql.run(entities, "insert into transparency_log (log, vkey, began_at) values (?1, ?2, ?3)", log, vkey, now);
    }

    /** The newest head, signed or not; absent while the log is empty. */
    public Optional<LogHead> newestHead(int log) {
        return NEWEST_HEAD.first(entities, log);
    }

    public Optional<LogHead> head(int log, long size) {
        return HEAD.first(entities, log, size);
    }

    public void addHead(int log, long size, byte[] root, Instant now) {
        Sql.run(
                entities,
                "insert into log_head (log, size, root, note, made_at) values (?1, ?2, ?3, '', ?4)",
                log,
                size,
                root,
                now);
    }

    /** Stores the signature of a head once; a signed head never changes. */
    public void sign(int log, long size, String note) {
        Sql.run(entities, "update log_head set note = ?3 where log = ?1 and size = ?2 and note = ''", log, size, note);
    }

    /** The tiles of a log. */
    public Tiles.Source tiles(int log) {
        return (level, number, width) -> {
            byte[] hashes =
                    TILE.first(entities, log, level, number).map(Tile::hashes).orElseThrow();
            return Arrays.copyOf(hashes, width * Merkle.HASH);
        };
    }

    public void keep(int log, Tiles.Grown tile) {
        Sql.run(
                entities,
                """
                insert into log_tile (log, level, number, hashes) values (?1, ?2, ?3, ?4)
                on conflict (log, level, number) do update set hashes = excluded.hashes
                """,
                log,
                tile.level(),
                tile.number(),
                tile.hashes());
    }

    public void append(int log, long place, NewLogEntry entry, Instant now) {
        Sql.run(
                entities,
                """
                insert into log_entry (log, place, entry, type, statement_id, signature_id, alias, logged_at, day)
                values (?1, ?2, ?3, ?4, cast(?5 as uuid), cast(?6 as uuid), ?7, ?8, cast(?9 as date))
                """,
                log,
                place,
                entry.entry(),
                entry.type(),
                entry.statement() == null ? null : entry.statement().toString(),
                entry.signature() == null ? null : entry.signature().toString(),
                entry.alias(),
                now,
                entry.day() == null ? null : entry.day().toString());
    }

    /** The entry with the present key of an organisation. */
    public Optional<LoggedEntry> keyEntry(int log, String alias) {
        return KEY_ENTRY.first(entities, log, alias);
    }

    /** The entry that names the present witnesses; absent where there was never one. */
    public Optional<LoggedEntry> witnesses(int log) {
        return WITNESSES.first(entities, log);
    }

    public List<TrailHead> trails() {
        return TRAILS.list(entities);
    }

    /** Whether heads of trails were logged after an instant. */
    public boolean hasTrailsSince(int log, Instant instant) {
        return TRAILS_SINCE.any(entities, log, instant);
    }

    /** Stores the place of a trail head in the log, readable for that organisation alone. */
    public void keepTrail(int log, long place, TrailHead trail, byte[] salt, int leaf, String path) {
        Sql.run(
                entities,
                """
                insert into log_commitment_opening (organisation_id, log, place, salt, number, hash, leaf, path)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """,
                trail.organisation(),
                log,
                place,
                salt,
                trail.number(),
                trail.hash(),
                leaf,
                path);
    }

    /** Stores the opening of a salted entry, readable only for the organisation that signed as one of a region. */
    public void keepOpening(UUID organisation, int log, long place, byte[] salt) {
        Sql.run(
                entities,
                "insert into log_commitment_opening (organisation_id, log, place, salt) values (?1, ?2, ?3, ?4)",
                organisation,
                log,
                place,
                salt);
    }

    private static String joined(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
