package ngo.portal.persistence.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Owned;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Sql;

/** Calls of all funders that are or were open, and one's own that are still written. */
@ApplicationScoped
public class CallRepository {

    /** After its last day a call is over, whether or not somebody has closed it. */
    private static final String STATE =
            "case when c.state = 'OPEN' and c.closes_at <= now() then 'CLOSED' else c.state end";

    private static final String ROWS =
            """
            select c.id, c.organisation_id, o.alias, o.name, c.title, c.track, %s, c.opens_at, c.closes_at, c.ceiling, c.currency
            from funding_call c join organisation o on o.id = c.organisation_id
            where (c.opens_at, c.id) < (?1, ?2) order by c.opens_at desc, c.id desc limit ?3
            """
                    .formatted(STATE);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void add(FundingCall call, List<ServiceTime> services, List<CriterionRow> criteria) {
        entities.persist(call);
        entities.flush();
        promise(call, services, criteria);
    }

    /** Replaces what is promised beside the text. */
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

    /** Those that opened last first. */
    public Slice.Part<FundingCallRow> rows(Slice slice) {
        List<FundingCallRow> rows =
                Sql.list(entities, ROWS, CallRepository::row, slice.before(), slice.beforeId(), slice.fetch());
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.opensAt(), row.id()));
    }

    public CallDetail detail(UUID id) {
        FundingCall call = require(id);
        entities.flush();
        return Sql.one(
                        entities,
                        "select o.alias, o.name, c.changed_at, " + STATE
                                + " from funding_call c join organisation o on o.id = c.organisation_id where c.id ="
                                + " ?1",
                        line -> new CallDetail(
                                id,
                                call.organisation(),
                                line.text(0),
                                line.text(1),
                                call.terms(),
                                line.oneOf(CallState.class, 3),
                                services(id),
                                criteria(id),
                                line.instant(2),
                                call.version()),
                        id)
                .orElseThrow(NotFound::new);
    }

    public List<ServiceTime> services(UUID call) {
        return Sql.list(
                entities,
                "select urgency, hours from call_service where call_id = ?1 order by hours, urgency",
                line -> new ServiceTime(line.oneOf(Urgency.class, 0), line.number(1)),
                call);
    }

    /** Within which time a request of this urgency is answered; a month where nothing is promised. */
    public Duration promised(UUID call, Urgency urgency) {
        return services(call).stream()
                .filter(service -> service.urgency() == urgency)
                .map(service -> Duration.ofHours(service.hours()))
                .findFirst()
                .orElse(Duration.ofDays(30));
    }

    public List<CriterionRow> criteria(UUID call) {
        return Sql.list(
                entities,
                "select id, number, name, weight, scale from call_criterion where call_id = ?1 order by number",
                line -> new CriterionRow(line.uuid(0), line.number(1), line.text(2), line.number(3), line.number(4)),
                call);
    }

    private static FundingCallRow row(Sql.Line line) {
        return new FundingCallRow(
                line.uuid(0),
                line.uuid(1),
                line.text(2),
                line.text(3),
                line.text(4),
                line.oneOf(FundingTrack.class, 5),
                line.oneOf(CallState.class, 6),
                line.instant(7),
                line.instantOrNull(8),
                line.decimal(9),
                line.text(10));
    }
}
