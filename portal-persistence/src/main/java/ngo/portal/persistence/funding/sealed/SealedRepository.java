package ngo.portal.persistence.funding.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantContext;

/** The sealed content of requests and of what is said about them. The database alone decides which rows a caller finds. */
@ApplicationScoped
public class SealedRepository {

    private static final String COLUMNS =
            "select object_id as object, row_id as row, field, secret, generation, sealed from sealed_field ";

    private static final Select<SealedRow> ALL = Select.of(SealedRow.class, COLUMNS + "where request_id = ?1");

    private static final Select<SealedRow> FIELD = Select.of(
            SealedRow.class,
            COLUMNS
                    + """
                    where field = ?2 and request_id = row_id and request_id = any (cast(string_to_array(?1, ',') as uuid[]))
                    """);

    private static final Select<SealedRow> OF_ROW =
            Select.of(SealedRow.class, COLUMNS + "where request_id = ?1 and row_id = ?2");

    private static final Select<SealedRow> OLDER = Select.of(
            SealedRow.class, COLUMNS + "where object_id = ?1 and generation < ?2 order by row_id, field limit ?3");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject
    private TenantContext tenant;

    /** Stores a field and replaces its content. */
    public void put(FundingRequest request, SealedRow field, Instant now) {
        Sql.run(
                entities,
                """
                insert into sealed_field (organisation_id, object_id, row_id, field, applicant_id, request_id, secret, generation,
                  sealed, author, changed_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                on conflict on constraint sealed_field_pk do update set generation = excluded.generation, sealed = excluded.sealed,
                  author = excluded.author, changed_at = excluded.changed_at
                """,
                tenant.organisation(),
                field.object(),
                field.row(),
                field.field(),
                request.organisation(),
                request.id(),
                field.secret(),
                field.generation(),
                field.sealed().bytes(),
                tenant.subject(),
                now);
    }

    /** All sealed fields of a request that the caller may read. */
    public List<SealedRow> of(UUID request) {
        return ALL.list(entities, request);
    }

    /** One field of many requests, as far as it belongs to the request itself. */
    public List<SealedRow> field(Collection<UUID> requests, String field) {
        return FIELD.list(entities, requests.stream().map(UUID::toString).collect(Collectors.joining(",")), field);
    }

    /** The fields of one row, such as a question. */
    public List<SealedRow> ofRow(UUID request, UUID row) {
        return OF_ROW.list(entities, request, row);
    }

    public void dropRow(UUID request, UUID row) {
        Sql.run(entities, "delete from sealed_field where request_id = ?1 and row_id = ?2", request, row);
    }

    /** Deletes everything that the applicant's keys open; the internal notes of the funder remain. */
    public void dropAll(UUID request) {
        Sql.run(entities, "delete from sealed_field where request_id = ?1 and secret <> 'CASE'", request);
        Sql.run(entities, "delete from sealed_file where request_id = ?1 and secret <> 'CASE'", request);
    }

    /** Fields that are sealed under an older key of an object, for the timer that re-encrypts them; at most so many. */
    public List<SealedRow> olderThan(UUID object, int generation, int most) {
        return OLDER.list(entities, object, generation, most);
    }

    /** Replaces a field by its re-encrypted bytes, unless it has changed meanwhile. */
    public void replace(UUID object, UUID row, String field, int before, int generation, Ciphertext sealed) {
        Sql.run(
                entities,
                """
                update sealed_field set generation = ?1, sealed = ?2 where object_id = ?3 and row_id = ?4 and field = ?5 and generation = ?6
                """,
                generation,
                sealed.bytes(),
                object,
                row,
                field,
                before);
    }

    public void forget(UUID object) {
        Sql.run(entities, "delete from sealed_field where object_id = ?1", object);
    }
}
