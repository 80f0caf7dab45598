package ngo.portal.persistence.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Owned;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Sql;

/** Calls of all funders that are or were open, and the reader's own drafts. */
@ApplicationScoped
public class CallRepository {

    /** A call is over after its last day, even if nobody has closed it. */
    private static final String STATE =
            "case when c.state = 'OPEN' and c.closes_at <= now() then 'CLOSED' else c.state end";

    private static final Select<FundingCallRow> ROWS = Select.of(
            FundingCallRow.class,
            """
            select c.id, c.organisation_id as funder, o.alias as funder_alias, o.name as funder_name, c.title, c.track, %s as state,
              c.opens_at, c.closes_at, c.ceiling, c.currency
            from funding_call c join organisation o on o.id = c.organisation_id
            where (c.opens_at, c.id) < (?1, ?2) order by c.opens_at desc, c.id desc limit ?3
            """
                    .formatted(STATE));

    private static final Select<ServiceTime> SERVICES = Select.of(
            ServiceTime.class, "select urgency, hours from call_service where call_id = ?1 order by hours, urgency");

    private static final Select<CriterionRow> CRITERIA = Select.of(
            CriterionRow.class,
            "select id, number, name, weight, scale from call_criterion where call_id = ?1 order by number");

    private static final Select<Head> HEAD = Select.of(
            Head.class,
            """
            select o.alias, o.name, c.changed_at, %s as state
            from funding_call c join organisation o on o.id = c.organisation_id where c.id = ?1
            """
                    .formatted(STATE));

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The fields of a call beside its terms. */
    private record Head(String alias, String name, Instant changedAt, CallState state) {}

    public void add(FundingCall call, List<ServiceTime> services, List<CriterionRow> criteria) {
        entities.persist(call);
        entities.flush();
        promise(call, services, criteria);
    }

    /** Replaces the promises beside the text. */
    public void promise(FundingCall call, List<ServiceTime> services, List<CriterionRow> criteria) {
        entities.flush();
        Sql.run(entities, "delete from call_service where call_id = ?1", call.id());
        Sql.run(entities, "delete from call_criterion where call_id = ?1", call.id());
        for (ServiceTime service : services) {
            Sql.run(
                    entities,
                    "insert into call_service (organisation_id, call_id, urgency, hours) values (?1, ?2, ?3, ?4)",
                    call.organisation(),
                    call.id(),
                    service.urgency(),
                    service.hours());
        }
        for (CriterionRow criterion : criteria) {
            Sql.run(
                    entities,
                    """
                    insert into call_criterion (organisation_id, id, call_id, number, name, weight, scale)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                    """,
                    call.organisation(),
                    criterion.id(),
                    call.id(),
                    criterion.number(),
                    criterion.name(),
                    criterion.weight(),
                    criterion.scale());
        }
    }

    public FundingCall require(UUID id) {
        return Owned.require(entities, FundingCall.class, id);
    }

    /** The calls, those that opened last first. */
    public Slice.Part<FundingCallRow> rows(Slice slice) {
        List<FundingCallRow> rows = ROWS.list(entities, slice.before(), slice.beforeId(), slice.fetch());
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.opensAt(), row.id()));
    }

    public CallDetail detail(UUID id) {
        FundingCall call = require(id);
        entities.flush();
        return HEAD.first(entities, id)
                .map(head -> new CallDetail(
                        id,
                        call.organisation(),
                        head.alias(),
                        head.name(),
                        call.terms(),
                        head.state(),
                        services(id),
                        criteria(id),
                        head.changedAt(),
                        call.version()))
                .orElseThrow(NotFound::new);
    }

    public List<ServiceTime> services(UUID call) {
        return SERVICES.list(entities, call);
    }

    /** The time within which the call promises to answer a request of this urgency; a month where it promises nothing. */
    public Duration promised(UUID call, Urgency urgency) {
        return services(call).stream()
                .filter(service -> service.urgency() == urgency)
                .map(service -> Duration.ofHours(service.hours()))
                .findFirst()
                .orElse(Duration.ofDays(30));
    }

    public List<CriterionRow> criteria(UUID call) {
        return CRITERIA.list(entities, call);
    }
}
