package ngo.portal.persistence.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.access.ReaderCondition;
import ngo.portal.persistence.shared.Owned;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;

/** Requests that the caller handles: those of their own organisation, and those at a funder in which they have a part. */
@ApplicationScoped
public class RequestRepository {

    private static final String COLUMNS =
            """
            select l.id, l.organisation_id as owner, l.case_code, l.call_id as call, l.call_title, l.track, l.urgency, l.state,
              l.content_id as content, %s, l.due_at, l.submitted_at, l.changed_at
            """;

    private static final String ROWS =
            """
            from %s l where (l.changed_at, l.id) < (?1, ?2) %%s
            order by l.changed_at desc, l.id desc limit ?3
            """;

    private static final String OF_EACH_STATE =
            """
            from unnest(string_to_array(?1, ',')) with ordinality as one (state, place)
            cross join lateral (
              select s.* from %s s where s.state = one.state order by s.changed_at desc, s.id desc limit ?2) l
            order by one.place, l.changed_at desc, l.id desc
            """;

    private static final String FUNDER =
            "l.funder_id as other, l.funder_alias as other_alias, l.funder_name as other_name";
    private static final String APPLICANT_OF =
            "l.organisation_id as other, l.applicant_alias as other_alias, l.applicant_name as other_name";

    private static final Select<RequestRow> OWN =
            Select.of(RequestRow.class, COLUMNS.formatted(FUNDER) + ROWS.formatted("funding_list"));

    private static final Select<RequestRow> OWN_OF_EACH_STATE =
            Select.of(RequestRow.class, COLUMNS.formatted(FUNDER) + OF_EACH_STATE.formatted("funding_list"));

    private static final Select<RequestRow> DESK =
            Select.of(RequestRow.class, COLUMNS.formatted(APPLICANT_OF) + ROWS.formatted("funding_desk"));

    private static final Select<RequestRow> DESK_OF_EACH_STATE =
            Select.of(RequestRow.class, COLUMNS.formatted(APPLICANT_OF) + OF_EACH_STATE.formatted("funding_desk"));

    private static final Select<ApplicantRow> APPLICANT = Select.of(
            ApplicantRow.class,
            """
            select o.alias, o.name from funding_request f
            join funding_call c on c.organisation_id = f.funder_id and c.id = f.call_id
            join organisation o on o.id = f.organisation_id
            where f.id = ?1 and ctx.shows_applicant(f, (select ctx.person()), c.blind)
            """);

    private static final Select<Integer> PAYMENT_UNDER_WAY =
            Select.of(Integer.class, "select 1 from instalment where request_id = ?1 and state = 'ORDERED' limit 1");

    private static final Select<UUID> ONE =
            Select.of(UUID.class, "select id from funding_request where case_code = ?1");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void add(FundingRequest request) {
        entities.persist(request);
        entities.flush();
    }

    /** Finds a request. One that does not exist and one in which the caller has no part are refused with the same error. */
    public FundingRequest require(UUID id) {
        return Owned.require(entities, FundingRequest.class, id);
    }

    /** As {@link #require}, with a lock: nobody else changes it until the transaction ends. */
    public FundingRequest requireAlone(UUID id) {
        return Owned.alone(entities, require(id));
    }

    /** Deletes a draft with everything that belongs to it. */
    public void remove(FundingRequest draft) {
        entities.remove(draft);
        entities.flush();
    }

    /** The requests of the caller's organisation, the newest first. */
    public Slice.Part<RequestRow> own(RequestFilter filter, Slice slice) {
        return rows(OWN, filter, slice);
    }

    /** The requests that the caller handles at a funder, the newest first. */
    public Slice.Part<RequestRow> desk(RequestFilter filter, Slice slice) {
        return rows(DESK, filter, slice);
    }

    /** The requests of the caller's organisation, at most so many of each of these states, state by state and the newest first. */
    public List<RequestRow> own(Collection<RequestState> states, int most) {
        return rows(OWN_OF_EACH_STATE, states, most);
    }

    /** The same for the requests that the caller handles at a funder. */
    public List<RequestRow> desk(Collection<RequestState> states, int most) {
        return rows(DESK_OF_EACH_STATE, states, most);
    }

    /** The applicant, as far as the caller may know it. */
    public ApplicantRow applicant(UUID id) {
        return APPLICANT.first(entities, id).orElse(new ApplicantRow("", ""));
    }

    /** Whether a part of its money is ordered without a recorded outcome. */
    public boolean isPaymentUnderWay(UUID id) {
        return PAYMENT_UNDER_WAY.any(entities, id);
    }

    /** Finds a request by its code; absent as well where the caller may not see it. */
    public Optional<UUID> find(CaseCode code) {
        return ONE.first(entities, code.text());
    }

    private Slice.Part<RequestRow> rows(Select<RequestRow> rows, RequestFilter filter, Slice slice) {
        ReaderCondition narrow = new ReaderCondition(List.of(slice.before(), slice.beforeId(), slice.fetch()))
                .among("l.state", names(filter.states()))
                .among("l.track", names(filter.tracks()))
                .among("l.urgency", names(filter.urgencies()));
        if (filter.call() != null) {
            narrow.and("l.call_id = ?", filter.call());
        }
        if (filter.dueBefore() != null) {
            narrow.and("l.due_at < ?", filter.dueBefore());
        }
        List<RequestRow> found = rows.with(narrow.sql()).list(entities, narrow.parameters());
        return Slice.Part.of(found, slice, row -> new Slice.Key(row.changedAt(), row.id()));
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private List<RequestRow> rows(Select<RequestRow> rows, Collection<RequestState> states, int most) {
        String names = states.stream().map(Enum::name).collect(Collectors.joining(","));
        return rows.list(entities, names, most);
    }
}
