package ngo.portal.persistence.funding.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantContext;

/** Sealed files that are attached to requests. Their names and types are sealed fields of the same row. */
@ApplicationScoped
public class SealedFileRepository {

    /** The name under which the bytes of a file are sealed. */
    public static final String FIELD = "FILE";

    private static final String COLUMNS =
            "select id, object_id as object, secret, generation, sealed from sealed_file ";

    private static final Select<UUID> ALL =
            Select.of(UUID.class, "select id from sealed_file where request_id = ?1 order by added_at, id");

    private static final Select<SealedFileRow> ONE =
            Select.of(SealedFileRow.class, COLUMNS + "where request_id = ?1 and id = ?2");

    private static final Select<SealedFileRow> OLDER =
            Select.of(SealedFileRow.class, COLUMNS + "where object_id = ?1 and generation < ?2 order by id limit ?3");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject
    private TenantContext tenant;

    public void add(FundingRequest request, SealedFileRow file, Instant now) {
        Sql.run(
                entities,
                """
                insert into sealed_file (organisation_id, id, object_id, applicant_id, request_id, secret, generation, sealed, author,
                  added_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                """,
                tenant.organisation(),
                file.id(),
                file.object(),
                request.organisation(),
                request.id(),
                file.secret(),
                file.generation(),
                file.sealed().bytes(),
                tenant.subject(),
                now);
    }

    /** The files of a request that the caller may read, in the order in which they came. */
    public List<UUID> of(UUID request) {
        return ALL.list(entities, request);
    }

    public SealedFileRow require(UUID request, UUID id) {
        return ONE.first(entities, request, id).orElseThrow(NotFound::new);
    }

    /** Files that are sealed under an older key of an object, for the timer that re-encrypts them; at most so many. */
    public List<SealedFileRow> olderThan(UUID object, int generation, int most) {
        return OLDER.list(entities, object, generation, most);
    }

    /** Replaces a file by its re-encrypted bytes, unless it has changed meanwhile. */
    public void replace(UUID object, UUID id, int before, int generation, Ciphertext sealed) {
        Sql.run(
                entities,
                "update sealed_file set generation = ?1, sealed = ?2 where object_id = ?3 and id = ?4 and generation ="
                        + " ?5",
                generation,
                sealed.bytes(),
                object,
                id,
                before);
    }

    public void forget(UUID object) {
        Sql.run(entities, "delete from sealed_file where object_id = ?1", object);
    }

    public void drop(UUID request, UUID id) {
        if (Sql.run(entities, "delete from sealed_file where request_id = ?1 and id = ?2", request, id) == 0) {
            throw new NotFound();
        }
    }
}
