package ngo.portal.persistence.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.access.ReaderCondition;
import ngo.portal.persistence.access.ReaderWalk;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;

/** Lists the petitions that the caller's organisation owns or was granted access to, filtered and sorted. */
@ApplicationScoped
public class PetitionListRepository {

    private static final String ROWS =
            """
            select s.id, s.title, s.state, s.organisation_id as owner, o.alias as owner_alias, o.name as owner_name, s.zone,
              k.due_at, ctx.petition_total(s.id) as total, k.changed_at
            from %s
            join petition s on s.organisation_id = k.organisation_id and s.id = k.document_id
            join organisation o on o.id = s.organisation_id
            %s
            """;

    private static final Select<PetitionRow> NEWEST = Select.of(PetitionRow.class, along(ReaderWalk.NEWEST));
    private static final Select<PetitionRow> IN_STATES = Select.of(PetitionRow.class, along(ReaderWalk.IN_STATES));
    private static final Select<PetitionRow> OF_OWNERS = Select.of(PetitionRow.class, along(ReaderWalk.OF_OWNERS));
    private static final Select<PetitionRow> IN_LANGUAGES =
            Select.of(PetitionRow.class, along(ReaderWalk.IN_LANGUAGES));
    private static final Select<PetitionRow> BY_TITLE = Select.of(PetitionRow.class, along(ReaderWalk.BY_TITLE));
    private static final Select<PetitionRow> BY_DUE = Select.of(PetitionRow.class, along(ReaderWalk.BY_DUE));
    private static final Select<PetitionRow> BY_STATE = Select.of(PetitionRow.class, along(ReaderWalk.BY_STATE));

    /** The sort position of petitions without a due date. */
    private static final Instant NEVER = Instant.parse("9998-12-31T00:00:00Z");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    private static String along(ReaderWalk walk) {
        return ROWS.formatted(walk.of("PETITION"), walk.order());
    }

    public Slice.Part<PetitionRow> rows(PetitionFilter filter, Slice slice) {
        boolean ascending = filter.sort() == ListSort.DUE || filter.sort() == ListSort.TITLE;
        List<Object> parameters = new ArrayList<>(List.of(
                ascending ? slice.past() : slice.before(),
                ascending ? slice.pastId() : slice.beforeId(),
                slice.fetch()));
        List<String> states = names(filter.states());
        List<PetitionRow> rows =
                switch (filter.sort()) {
                    case DUE -> narrowed(BY_DUE, filter, states, parameters);
                    case TITLE -> narrowed(BY_TITLE, filter, states, parameters);
                    case STATE -> {
                        parameters.add(String.join(
                                ",", states.isEmpty() ? names(Arrays.asList(PetitionState.values())) : states));
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
    private List<PetitionRow> changed(PetitionFilter filter, List<String> states, List<Object> parameters) {
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

    private List<PetitionRow> narrowed(
            Select<PetitionRow> walk, PetitionFilter filter, List<String> states, List<Object> parameters) {
        ReaderCondition narrow = new ReaderCondition(parameters)
                .among("r.state", states)
                .among("r.language", filter.languages())
                .ofOwners(filter.owners());
        return walk.with(narrow.sql()).list(entities, narrow.parameters());
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().sorted().map(Enum::name).toList();
    }
}
