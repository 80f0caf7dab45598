package ngo.portal.persistence.funding.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestEventRow;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantContext;
import org.jspecify.annotations.Nullable;

/** The events of requests, which are recorded for good. */
@ApplicationScoped
public class EventRepository {

    private static final Select<RequestEventRow> ALL = Select.of(
            RequestEventRow.class,
            "select kind, side, at, about from request_event where request_id = ?1 order by at, id");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject
    private TenantContext tenant;

    public void add(FundingRequest request, RequestEventType kind, Instant now) {
        add(request, kind, null, now);
    }

    /** Records an event, written by the acting person for their side. */
    public void add(FundingRequest request, RequestEventType kind, @Nullable UUID about, Instant now) {
        entities.flush();
        RequestSide side =
                request.organisation().equals(tenant.organisation()) ? RequestSide.APPLICANT : RequestSide.FUNDER;
        Sql.run(
                entities,
                """
                insert into request_event (organisation_id, id, applicant_id, request_id, kind, side, about, at)
                values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid), ?8)
                """,
                tenant.organisation(),
                UUID.randomUUID(),
                request.organisation(),
                request.id(),
                kind,
                side,
                about == null ? null : about.toString(),
                now);
    }

    public List<RequestEventRow> of(UUID request) {
        return ALL.list(entities, request);
    }
}
