package ngo.portal.persistence.funding.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** The members who write a request, and those who have to agree to it. */
@ApplicationScoped
public class WriterRepository {

    private static final Select<WriterRow> ALL = Select.of(
            WriterRow.class,
            "select subject, name, added_at from request_writer where request_id = ?1 order by added_at, subject");

    private static final Select<String> COLLEAGUE = Select.of(
            String.class,
            """
            select p.name from member m join person p on p.subject = m.subject
            where m.organisation_id = ?1 and m.subject = ?2
            """);

    private static final Select<SignOffRow> SIGN_OFFS = Select.of(
            SignOffRow.class,
            """
            select subject, name, content_number as signed_version, signed_at from request_sign_off where request_id = ?1
            order by asked_at, subject
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Adds a writer to the request; adding one twice changes nothing. */
    public void letIn(FundingRequest request, String subject, String name, String by, Instant now) {
        Sql.run(
                entities,
                """
                insert into request_writer (organisation_id, request_id, subject, name, added_by, added_at)
                values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing
                """,
                request.organisation(),
                request.id(),
                subject,
                name,
                by,
                now);
    }

    public void letOut(UUID request, String subject) {
        Sql.run(entities, "delete from request_writer where request_id = ?1 and subject = ?2", request, subject);
    }

    public List<WriterRow> of(UUID request) {
        return ALL.list(entities, request);
    }

    public boolean writes(UUID request, String subject) {
        return of(request).stream().anyMatch(writer -> writer.subject().equals(subject));
    }

    /** The name of a colleague of the caller. */
    public Optional<String> colleague(UUID organisation, String subject) {
        return COLLEAGUE.first(entities, organisation, subject);
    }

    /** Requests a colleague's agreement to the present version; requesting it twice changes nothing. */
    public void askToSign(FundingRequest request, String subject, String name, String by, Instant now) {
        Sql.run(
                entities,
                """
                insert into request_sign_off (organisation_id, request_id, subject, name, asked_by, asked_at)
                values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing
                """,
                request.organisation(),
                request.id(),
                subject,
                name,
                by,
                now);
    }

    /** Agrees to the present version; refused to a person whose agreement was not requested. */
    public void sign(FundingRequest request, TenantPrincipal acting, Instant now) {
        int signed = Sql.run(
                entities,
                "update request_sign_off set content_number = ?1, signed_at = ?2 where request_id = ?3 and subject ="
                        + " ?4",
                (int) request.version(),
                now,
                request.id(),
                acting.subject());
        if (signed == 0) {
            throw new NotFound();
        }
    }

    public List<SignOffRow> signOffs(UUID request) {
        return SIGN_OFFS.list(entities, request);
    }
}
