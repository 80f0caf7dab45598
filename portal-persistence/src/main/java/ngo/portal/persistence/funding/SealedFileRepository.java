package ngo.portal.persistence.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.NotFound;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantContext;

/** What is attached to requests, sealed. Names and types are sealed fields of the same row. */
@ApplicationScoped
public class SealedFileRepository {

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

    /** Those of a request that the caller may read, in the order in which they came. */
    public List<UUID> of(UUID request) {
        return Sql.list(
                entities,
                "select id from sealed_file where request_id = ?1 order by added_at, id",
                line -> line.uuid(0),
                request);
    }

    public SealedFileRow require(UUID request, UUID id) {
        return Sql.one(
                        entities,
                        "select id, object_id, secret, generation, sealed from sealed_file where request_id = ?1 and id = ?2",
                        line -> new SealedFileRow(
                                line.uuid(0),
                                line.uuid(1),
                                line.oneOf(Secret.class, 2),
                                line.number(3),
                                new Ciphertext(line.bytes(4))),
                        request,
                        id)
                .orElseThrow(NotFound::new);
    }

    public void drop(UUID request, UUID id) {
        if (Sql.run(entities, "delete from sealed_file where request_id = ?1 and id = ?2", request, id) == 0) {
            throw new NotFound();
        }
    }
}
