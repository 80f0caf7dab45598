package ngo.portal.persistence.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** The key database, which is separate from the main database: a caller uses it in a transaction that touches nothing else. */
@ApplicationScoped
public class KeyRepository {

    private static final Select<PublicKeyRow> PUBLIC_KEY = Select.of(
            PublicKeyRow.class,
            """
            select number, public_key from organisation_key where organisation_id = ?1 and retired_at is null
            order by number desc limit 1
            """);

    private static final Select<Boolean> ADD_FIRST = Select.of(Boolean.class, "select ctx.first_pair(?1, ?2, ?3, ?4)");

    private static final Select<WrapRow> WRAPS = Select.of(
            WrapRow.class,
            """
            select w.owner_id as owner, w.object_id as object, w.generation, w.reader_id as reader, w.reader_key, w.wrapped,
              s.sealed as secret
            from unnest(cast(string_to_array(?1, ',') as uuid[]), cast(string_to_array(?2, ',') as uuid[]))
              as asked (object_id, owner_id)
            join object_wrap w on w.owner_id = asked.owner_id and w.object_id = asked.object_id and w.reader_id = ?3
            join organisation_secret s on s.organisation_id = w.reader_id and s.number = w.reader_key
            """);

    private static final Select<Integer> GENERATIONS = Select.of(
            Integer.class,
            "select generation from object_wrap where owner_id = ?1 and object_id = ?2 and reader_id = ?3");

    private static final Select<UUID> READERS = Select.of(
            UUID.class, "select distinct reader_id from object_wrap where owner_id = ?1 and object_id = ?2 order by 1");

    private static final Select<KeyGeneration> NEWEST = Select.of(
            KeyGeneration.class,
            """
            select generation, min(made_at) as made_at from object_wrap where owner_id = ?1 and object_id = ?2
            group by generation order by generation desc limit 1
            """);

    @PersistenceContext(unitName = "keys")
    private EntityManager entities;

    /** Locks the readers of the object until the transaction ends. */
    public void alone(UUID object) {
        Sql.lock(entities, object.toString());
    }

    /** The key with which to wrap for an organisation; absent while it has none. */
    public Optional<PublicKeyRow> publicKey(UUID organisation) {
        return PUBLIC_KEY.first(entities, organisation);
    }

    /** Adds the first pair of an organisation, unless another node was quicker. */
    public void addFirst(UUID organisation, SealedPair pair, Instant now) {
        ADD_FIRST.list(entities, organisation, pair.publicKey(), pair.secret(), now);
    }

    public void add(WrapContext place, byte[] wrapped, Instant now) {
        Sql.run(
                entities,
                """
                insert into object_wrap (owner_id, object_id, generation, reader_id, reader_key, wrapped, made_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                place.owner(),
                place.object(),
                place.generation(),
                place.reader(),
                place.readerKey(),
                wrapped,
                now);
    }

    /** The wraps of one reader for these objects, each named with its owner. */
    public List<WrapRow> wraps(List<UUID> objects, List<UUID> owners, UUID reader) {
        return WRAPS.list(entities, joined(objects), joined(owners), reader);
    }

    /** The generations of an object that a reader holds; the query returns no wrap, so that the owner can open none of another reader. */
    public List<Integer> generations(UUID owner, UUID object, UUID reader) {
        return GENERATIONS.list(entities, owner, object, reader);
    }

    /** The readers of an object, its owner among them. */
    public List<UUID> readers(UUID owner, UUID object) {
        return READERS.list(entities, owner, object);
    }

    /** When the newest generation of an object was made; absent where it has no key any more. */
    public Optional<KeyGeneration> newest(UUID owner, UUID object) {
        return NEWEST.first(entities, owner, object);
    }

    /** Deletes the wraps of a reader and returns their number. */
    public int dropReader(UUID owner, UUID object, UUID reader) {
        return Sql.run(
                entities,
                "delete from object_wrap where owner_id = ?1 and object_id = ?2 and reader_id = ?3",
                owner,
                object,
                reader);
    }

    /** Destroys every wrap of the generations before this one; content that they sealed cannot be opened any more. */
    public void dropOlder(UUID owner, UUID object, int generation) {
        Sql.run(
                entities,
                "delete from object_wrap where owner_id = ?1 and object_id = ?2 and generation < ?3",
                owner,
                object,
                generation);
    }

    public void dropAll(UUID owner, UUID object) {
        Sql.run(entities, "delete from object_wrap where owner_id = ?1 and object_id = ?2", owner, object);
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
