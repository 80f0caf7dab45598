package ngo.portal.persistence.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.access.ReaderCondition;
import ngo.portal.persistence.access.ReaderWalk;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Owned;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;

/** The plans that the caller's organisation owns or was granted access to. */
@ApplicationScoped
public class PlanRepository {

    private static final String ROWS =
            """
            select p.id, p.title, p.state, p.organisation_id as owner, o.alias as owner_alias, o.name as owner_name, p.starts_on,
              p.ends_on,
              k.changed_at
            from %s
            join plan p on p.organisation_id = k.organisation_id and p.id = k.document_id
            join organisation o on o.id = p.organisation_id
            %s
            """;

    private static final Select<PlanRow> NEWEST = Select.of(PlanRow.class, along(ReaderWalk.NEWEST));
    private static final Select<PlanRow> IN_STATES = Select.of(PlanRow.class, along(ReaderWalk.IN_STATES));
    private static final Select<PlanRow> OF_OWNERS = Select.of(PlanRow.class, along(ReaderWalk.OF_OWNERS));
    private static final Select<PlanRow> IN_LANGUAGES = Select.of(PlanRow.class, along(ReaderWalk.IN_LANGUAGES));
    private static final Select<PlanRow> BY_TITLE = Select.of(PlanRow.class, along(ReaderWalk.BY_TITLE));
    private static final Select<PlanRow> BY_STATE = Select.of(PlanRow.class, along(ReaderWalk.BY_STATE));

    private static final Select<PlanQueueRow> QUEUE = Select.of(
            PlanQueueRow.class,
            """
            select p.id, p.title, p.organisation_id as owner, o.name as owner_name, p.changed_at as since,
              (select count(*) from approval a where a.document_id = p.id and a.gate = ?2 and a.round = p.adoption_round
                 and a.verdict = 'APPROVE') as approved,
              exists (select 1 from approval a where a.document_id = p.id and a.gate = ?2 and a.round = p.adoption_round
                 and a.organisation_id = (select ctx.organisation())) as spoken
            from (
              select r.organisation_id, r.document_id from document_reader r
              where r.reader_organisation = (select ctx.leads()) and r.kind = 'PLAN' and r.open and r.state = 'PROPOSED'
              order by r.due_at, r.changed_at, r.document_id limit ?1) k
            join plan p on p.organisation_id = k.organisation_id and p.id = k.document_id
            join organisation o on o.id = p.organisation_id
            order by p.changed_at, p.id
            """);

    private static final Select<PlanDetail> DETAIL = Select.of(
            PlanDetail.class,
            """
            select p.id, p.organisation_id as owner, o.alias as owner_alias, o.name as owner_name, p.title, p.goal, p.language, p.scope,
              p.starts_on, p.ends_on, p.state, p.state_note, p.adoption_round, p.adopted_at is not null as adopted, p.created_at,
              p.changed_at, p.version
            from plan p join organisation o on o.id = p.organisation_id where p.id = ?1
            """);

    private static final Select<Source> SOURCES = Select.of(
            Source.class,
            """
            select p.id, p.organisation_id as owner, p.title, p.goal, p.language, p.state, p.adopted_at is not null as adopted
            from plan p where p.id = any (cast(string_to_array(?1, ',') as uuid[]))
            """);

    /**
     * The facts about a plan that its translation needs beside the public sections.
     *
     * @param adopted whether the leads have adopted it
     */
    public record Source(
            UUID id, UUID owner, String title, String goal, String language, PlanState state, boolean adopted) {}

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void add(Plan plan) {
        entities.persist(plan);
        entities.flush();
    }

    /** Finds a plan. One that does not exist and one that the caller may not see are refused with the same error. */
    public Plan require(UUID id) {
        return Owned.require(entities, Plan.class, id);
    }

    /** As {@link #require}, with a lock: nobody else changes it until the transaction ends. */
    public Plan requireAlone(UUID id) {
        return Owned.alone(entities, require(id));
    }

    /** The sources of those plans that the caller sees, in no order. */
    public List<Source> sources(Collection<UUID> ids) {
        entities.flush();
        return SOURCES.list(entities, ids.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    /** Writes the state of the plan to the database, for later statements of the same transaction that depend on it. */
    public void flush() {
        entities.flush();
    }

    private static String along(ReaderWalk walk) {
        return ROWS.formatted(walk.of("PLAN"), walk.order());
    }

    public Slice.Part<PlanRow> rows(PlanFilter filter, Slice slice) {
        boolean title = filter.sort() == ListSort.TITLE;
        List<Object> parameters = new ArrayList<>(List.of(
                title ? slice.past() : slice.before(), title ? slice.pastId() : slice.beforeId(), slice.fetch()));
        List<String> states = names(filter.states());
        List<PlanRow> rows =
                switch (filter.sort()) {
                    case CHANGED, DUE -> changed(filter, states, parameters);
                    case TITLE -> narrowed(BY_TITLE, filter, states, parameters);
                    case STATE -> {
                        parameters.add(
                                String.join(",", states.isEmpty() ? names(Arrays.asList(PlanState.values())) : states));
                        yield narrowed(BY_STATE, filter, List.of(), parameters);
                    }
                };
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.changedAt(), row.id()));
    }

    /** Walks the index that leaves the fewest rows. */
    private List<PlanRow> changed(PlanFilter filter, List<String> states, List<Object> parameters) {
        if (!states.isEmpty()) {
            parameters.add(String.join(",", states));
            return narrowed(IN_STATES, filter, List.of(), parameters);
        }
        if (!filter.owners().isEmpty()) {
            parameters.add(ReaderCondition.joined(filter.owners()));
            return narrowed(OF_OWNERS, filter, List.of(), parameters);
        }
        if (!filter.languages().isEmpty()) {
            parameters.add(ReaderCondition.joined(filter.languages()));
            return narrowed(IN_LANGUAGES, filter, List.of(), parameters);
        }
        return narrowed(NEWEST, filter, List.of(), parameters);
    }

    private List<PlanRow> narrowed(
            Select<PlanRow> walk, PlanFilter filter, List<String> states, List<Object> parameters) {
        ReaderCondition narrow = new ReaderCondition(parameters)
                .among("r.state", states)
                .among("r.language", filter.languages())
                .ofOwners(filter.owners());
        if (filter.whose() != PlanFilter.Whose.ALL) {
            narrow.and("r.organisation_id " + (filter.whose() == PlanFilter.Whose.OURS ? "=" : "<>")
                    + " (select ctx.organisation())");
        }
        if (filter.taskOfOurs()) {
            narrow.and(
                    "r.document_id in (select a.plan_id from activity a where a.responsible_id = (select ctx.organisation())"
                            + " and a.state <> 'DROPPED')");
        }
        return walk.with(narrow.sql()).list(entities, narrow.parameters());
    }

    private static List<String> names(Collection<PlanState> states) {
        return states.stream().sorted().map(Enum::name).toList();
    }

    /** The plans that wait for the leads, the longest waiting first. */
    public List<PlanQueueRow> queue(int most) {
        return QUEUE.list(entities, most, Plan.ADOPTION);
    }

    public PlanDetail detail(UUID id) {
        entities.flush();
        return DETAIL.first(entities, id).orElseThrow(NotFound::new);
    }
}
