package ngo.portal.persistence.statement.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.access.ReaderCondition;
import ngo.portal.persistence.access.ReaderWalk;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.StatementRow;
import ngo.portal.persistence.statement.StatementState;

/** Lists the statements that the caller's organisation owns or was granted access to, filtered and sorted. */
@ApplicationScoped
public class StatementListRepository {

    private static final String KIND = "STATEMENT";

    private static final String ROWS =
            """
            select s.id, s.title, s.state, s.organisation_id as owner, o.alias as owner_alias, o.name as owner_name, s.soft_deadline,
              s.hard_deadline, s.deadline_zone, k.due_at, nullif(k.answer, '') as answer, k.changed_at
            from %s
            join statement s on s.organisation_id = k.organisation_id and s.id = k.document_id
            join organisation o on o.id = s.organisation_id
            %s
            """;

    private static final Select<StatementRow> NEWEST = Select.of(StatementRow.class, along(ReaderWalk.NEWEST));
    private static final Select<StatementRow> IN_STATES = Select.of(StatementRow.class, along(ReaderWalk.IN_STATES));
    private static final Select<StatementRow> OF_OWNERS = Select.of(StatementRow.class, along(ReaderWalk.OF_OWNERS));
    private static final Select<StatementRow> IN_LANGUAGES =
            Select.of(StatementRow.class, along(ReaderWalk.IN_LANGUAGES));
    private static final Select<StatementRow> ANSWERED = Select.of(StatementRow.class, along(ReaderWalk.ANSWERED));
    private static final Select<StatementRow> BY_TITLE = Select.of(StatementRow.class, along(ReaderWalk.BY_TITLE));
    private static final Select<StatementRow> BY_DUE = Select.of(StatementRow.class, along(ReaderWalk.BY_DUE));
    private static final Select<StatementRow> BY_STATE = Select.of(StatementRow.class, along(ReaderWalk.BY_STATE));

    /** The states in which an organisation may have a task. */
    private static final Set<StatementState> ASKING =
            EnumSet.of(StatementState.CONSULTATION, StatementState.OPEN_FOR_SIGN_ON);

    /** The dashboard has the same condition for open tasks, in {@link WaitingRepository}. */
    private static final String WAITING =
            """
            (r.state = 'OPEN_FOR_SIGN_ON' and r.answer in ('', 'IN_CLEARANCE', 'RECONFIRM')
              and (r.organisation_id = r.reader_organisation or exists (
                select 1 from access_grant g where g.organisation_id = r.organisation_id and g.document_id = r.document_id
                  and g.grantee_id = r.reader_organisation and g.level in ('SIGN', 'APPROVE')))
             or r.state = 'CONSULTATION' and r.organisation_id <> r.reader_organisation and (r.due_at is null or r.due_at > now())
              and exists (
                select 1 from access_grant g where g.organisation_id = r.organisation_id and g.document_id = r.document_id
                  and g.grantee_id = r.reader_organisation and g.level <> 'READ')
              and not exists (select 1 from comment c where c.document_id = r.document_id and c.organisation_id = r.reader_organisation)
              and not exists (select 1 from amendment a where a.document_id = r.document_id and a.organisation_id = r.reader_organisation))
            """;

    /** The sort position of statements without a due date. */
    private static final Instant NEVER = Instant.parse("9998-12-31T00:00:00Z");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    private static String along(ReaderWalk walk) {
        return ROWS.formatted(walk.of(KIND), walk.order());
    }

    public Slice.Part<StatementRow> rows(StatementFilter filter, Slice slice) {
        boolean ascending = filter.sort() == ListSort.DUE || filter.sort() == ListSort.TITLE;
        List<Object> parameters = new ArrayList<>(List.of(
                ascending ? slice.past() : slice.before(),
                ascending ? slice.pastId() : slice.beforeId(),
                slice.fetch()));
        List<String> states = names(filter.states());
        if (filter.waiting()) {
            Set<StatementState> asking = EnumSet.copyOf(ASKING);
            if (!filter.states().isEmpty()) {
                asking.retainAll(filter.states());
            }
            states = asking.isEmpty() ? List.of("NONE") : names(asking);
        }
        List<StatementRow> rows =
                switch (filter.sort()) {
                    case DUE -> narrowed(BY_DUE, filter, states, parameters);
                    case TITLE -> narrowed(BY_TITLE, filter, states, parameters);
                    case STATE -> {
                        parameters.add(String.join(
                                ",", states.isEmpty() ? names(Arrays.asList(StatementState.values())) : states));
                        yield narrowed(BY_STATE, filter, List.of(), parameters);
                    }
                    case CHANGED -> changed(filter, states, parameters);
                };
        return Slice.Part.of(
                rows,
                slice,
                row -> new Slice.Key(
                        filter.sort() == ListSort.DUE
                                ? Objects.requireNonNullElse(row.dueAt(), NEVER)
                                : row.changedAt(),
                        row.id()));
    }

    /** Walks the index that leaves the fewest rows. */
    private List<StatementRow> changed(StatementFilter filter, List<String> states, List<Object> parameters) {
        if (!filter.answers().isEmpty() && !filter.waiting()) {
            parameters.add(String.join(",", names(filter.answers())));
            return narrowed(ANSWERED, filter, states, parameters);
        }
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

    private List<StatementRow> narrowed(
            Select<StatementRow> walk, StatementFilter filter, List<String> states, List<Object> parameters) {
        ReaderCondition narrow = new ReaderCondition(parameters)
                .among("r.state", states)
                .among("r.language", filter.languages())
                .among("r.answer", names(filter.answers()))
                .ofOwners(filter.owners());
        String due = "coalesce(r.due_at, " + ReaderWalk.NEVER + ")";
        if (filter.dueFrom() != null) {
            narrow.and("r.due_at is not null and " + due + " >= ?", filter.dueFrom());
        }
        if (filter.dueBefore() != null) {
            narrow.and(due + " < ?", filter.dueBefore());
        }
        if (filter.waiting()) {
            narrow.and(WAITING);
        }
        return walk.with(narrow.sql()).list(entities, narrow.parameters());
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().sorted().map(Enum::name).toList();
    }
}
