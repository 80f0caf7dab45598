package ngo.portal.ejb.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** The sealed store of letters. A test can make the resealing of one of them fail. */
@ApplicationScoped
public class LetterDrawer implements SealedStore {

    private static final Select<SealedItem> ROWS =
            Select.of(SealedItem.class, "select row_id as row, field, generation, sealed from sealed_letter where %s");

    private final Set<UUID> jammed = ConcurrentHashMap.newKeySet();

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    void jam(UUID letter) {
        jammed.add(letter);
    }

    void loosen(UUID letter) {
        jammed.remove(letter);
    }

    void put(VaultObject object, SealedItem item) {
        Sql.run(
                entities,
                "insert into sealed_letter values (?1, ?2, ?3, ?4, ?5, ?6)",
                object.owner(),
                object.id(),
                item.row(),
                item.field(),
                item.generation(),
                item.sealed());
    }

    Optional<SealedItem> find(UUID letter) {
        return ROWS.with("row_id = ?1").first(entities, letter);
    }

    @Override
    public List<SealedItem> olderThan(VaultObject object, int generation, int most) {
        return ROWS.with("object_id = ?1 and generation < ?2 order by row_id limit ?3")
                .list(entities, object.id(), generation, most);
    }

    @Override
    public void replace(VaultObject object, SealedItem item, int generation, byte[] sealed) {
        if (jammed.contains(item.row())) {
            throw new IllegalStateException("jammed");
        }
        Sql.run(
                entities,
                """
                update sealed_letter set generation = ?1, sealed = ?2
                where organisation_id = ?3 and row_id = ?4 and field = ?5 and generation = ?6
                """,
                generation,
                sealed,
                object.owner(),
                item.row(),
                item.field(),
                item.generation());
    }

    @Override
    public void forget(VaultObject object) {
        Sql.run(entities, "delete from sealed_letter where object_id = ?1", object.id());
    }
}
