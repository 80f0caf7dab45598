package ngo.portal.persistence.petition.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Sealed scans of sheets of paper. The database shows them to the press officers of the desk and to the people who may count. */
@ApplicationScoped
public class ScanRepository {

    /** The name under which the bytes are sealed. */
    public static final String FIELD = "SCAN";

    private static final Select<ScanRow> OF_SHEET = Select.of(
            ScanRow.class,
            """
            select organisation_id as owner, petition_id as petition, sheet_id as sheet, object_id as object, media_type, size, generation,
              added_by, added_at
            from petition_scan where organisation_id = ?1 and sheet_id = ?2
            """);

    private static final Select<byte[]> SEALED = Select.of(
            byte[].class,
            "select sealed from petition_scan where organisation_id = ?1 and sheet_id = ?2 and object_id = ?3");

    private static final Select<UUID> READERS =
            Select.of(UUID.class, "select organisation_id from ctx.petition_scan_readers(?1)");

    private static final Select<Integer> FORGET =
            Select.of(Integer.class, "select 1 from ctx.forget_petition_scan(?1)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The scan of a sheet, if it has one. */
    public Optional<ScanRow> of(UUID owner, UUID sheet) {
        return OF_SHEET.first(entities, owner, sheet);
    }

    public byte[] sealed(ScanRow scan) {
        return SEALED.first(entities, scan.owner(), scan.sheet(), scan.object()).orElseThrow(NotFound::new);
    }

    /** Other organisations whose members may count sheets, for the press officers of the desk. */
    public List<UUID> readers(UUID petition) {
        return READERS.list(entities, petition);
    }

    public void add(ScanRow scan, byte[] sealed, TenantPrincipal acting, Instant now) {
        Sql.run(
                entities,
                """
                insert into petition_scan (organisation_id, petition_id, sheet_id, object_id, media_type, size, generation, sealed, added_by,
                  added_by_subject, added_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                """,
                scan.owner(),
                scan.petition(),
                scan.sheet(),
                scan.object(),
                scan.mediaType(),
                scan.size(),
                scan.generation(),
                sealed,
                scan.addedBy(),
                acting.subject(),
                now);
    }

    /** Removes a scan; fails with {@link Stale} where another one has replaced it meanwhile. */
    public void drop(ScanRow scan) {
        if (Sql.run(
                        entities,
                        "delete from petition_scan where organisation_id = ?1 and sheet_id = ?2 and object_id = ?3",
                        scan.owner(),
                        scan.sheet(),
                        scan.object())
                == 0) {
            throw new Stale();
        }
    }

    /** For the scheduler, acting for the owner: deletes a scan once nobody can open it any more. */
    public void forget(UUID object) {
        FORGET.any(entities, object);
    }
}
