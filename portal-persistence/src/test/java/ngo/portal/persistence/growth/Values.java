package ngo.portal.persistence.growth;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.assessment.BoardFilter;
import ngo.portal.persistence.audit.AuditFilter;
import ngo.portal.persistence.funding.CaseCode;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestFilter;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.persistence.lead.DecisionFilter;
import ngo.portal.persistence.lead.DecisionKind;
import ngo.portal.persistence.organisation.ColleagueQuery;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.entry.DirectoryQuery;
import ngo.portal.persistence.petition.PetitionFilter;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.petition.desk.SignatureCriteria;
import ngo.portal.persistence.plan.PlanFilter;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.search.SearchQuery;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.OwnAnswer;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.statement.listing.StatementFilter;

/** Values to ask with, by the type that a question wants: each of them in turn, for what makes a difference. */
final class Values {

    private static final int VARIANTS = 5;

    /** Each order, and each filter by itself and some together. */
    static final List<PlanFilter> PLANS = List.of(
            PlanFilter.NONE,
            new PlanFilter(PlanState.CLOSED, PlanFilter.Whose.ALL),
            new PlanFilter(PlanState.ACTIVE, PlanFilter.Whose.OURS),
            new PlanFilter(null, PlanFilter.Whose.OTHERS),
            new PlanFilter(null, PlanFilter.Whose.OURS),
            PlanFilter.sorted(ListSort.TITLE),
            PlanFilter.sorted(ListSort.STATE),
            new PlanFilter(Set.of(), PlanFilter.Whose.ALL, Set.of("seed-3"), false, Set.of(), ListSort.CHANGED),
            new PlanFilter(Set.of(), PlanFilter.Whose.ALL, Set.of(), true, Set.of(), ListSort.CHANGED),
            new PlanFilter(Set.of(), PlanFilter.Whose.ALL, Set.of(), false, Set.of("fr"), ListSort.CHANGED),
            new PlanFilter(
                    Set.of(PlanState.ACTIVE, PlanState.SHARED),
                    PlanFilter.Whose.ALL,
                    Set.of(),
                    false,
                    Set.of("en"),
                    ListSort.STATE));

    static final List<StatementFilter> STATEMENTS = List.of(
            StatementFilter.NONE,
            StatementFilter.sorted(ListSort.TITLE),
            StatementFilter.sorted(ListSort.DUE),
            StatementFilter.sorted(ListSort.STATE),
            statements(Set.of(StatementState.OPEN_FOR_SIGN_ON), ListSort.CHANGED),
            statements(EnumSet.allOf(StatementState.class), ListSort.CHANGED),
            statements(Set.of(StatementState.OPEN_FOR_SIGN_ON, StatementState.EMBARGOED), ListSort.DUE),
            new StatementFilter(Set.of(), Set.of("seed-3"), Set.of(), false, null, null, Set.of(), ListSort.CHANGED),
            new StatementFilter(
                    Set.of(), Set.of(), Set.of(OwnAnswer.SIGNED), false, null, null, Set.of(), ListSort.CHANGED),
            new StatementFilter(Set.of(), Set.of(), Set.of(), true, null, null, Set.of(), ListSort.CHANGED),
            new StatementFilter(
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    false,
                    Instant.parse("2020-01-01T00:00:00Z"),
                    Instant.parse("2099-01-01T00:00:00Z"),
                    Set.of(),
                    ListSort.DUE),
            new StatementFilter(Set.of(), Set.of(), Set.of(), false, null, null, Set.of("fr"), ListSort.CHANGED));

    static final List<PetitionFilter> PETITIONS = List.of(
            PetitionFilter.NONE,
            new PetitionFilter(Set.of(PetitionState.OPEN), Set.of(), Set.of(), ListSort.CHANGED),
            new PetitionFilter(Set.of(), Set.of("seed-3"), Set.of(), ListSort.TITLE),
            new PetitionFilter(Set.of(), Set.of(), Set.of("fr"), ListSort.DUE),
            new PetitionFilter(Set.of(PetitionState.OPEN, PetitionState.PAUSED), Set.of(), Set.of(), ListSort.STATE));

    private final Instant now = Instant.now();
    private final LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    private final List<UUID> ids;
    private final List<String> words;
    private final BiFunction<Class<?>, UUID, Optional<Object>> entities;

    Values(List<UUID> ids, List<String> words, BiFunction<Class<?>, UUID, Optional<Object>> entities) {
        this.ids = ids;
        this.words = words;
        this.entities = entities;
    }

    private static StatementFilter statements(Set<StatementState> states, ListSort sort) {
        return new StatementFilter(states, Set.of(), Set.of(), false, null, null, Set.of(), sort);
    }

    /** Several ways to ask the same question; none where it wants something of which there is no value here. */
    List<Object[]> of(Method question) {
        List<Object[]> all = new ArrayList<>();
        List<Class<?>> wanted = List.of(question.getParameterTypes());
        int variants = wanted.isEmpty()
                ? 1
                : wanted.contains(StatementFilter.class)
                        ? STATEMENTS.size()
                        : wanted.contains(PlanFilter.class) ? PLANS.size() : VARIANTS;
        for (int variant = 0; variant < variants; variant++) {
            Object[] values = new Object[question.getParameterCount()];
            boolean complete = true;
            for (int i = 0; i < values.length; i++) {
                Optional<Object> value = value(question.getGenericParameterTypes()[i], variant);
                values[i] = value.orElse(null);
                complete &= value.isPresent();
            }
            if (complete) {
                all.add(values);
            }
        }
        return all;
    }

    private Optional<Object> value(Type type, int variant) {
        if (type instanceof ParameterizedType several) {
            return value(several.getActualTypeArguments()[0], variant)
                    .map(one -> one.equals("") ? List.of("MEMBER", "SIGNATORY", "LEAD") : List.of(one));
        }
        if (type instanceof Class<?> array && array.isArray()) {
            return value(array.getComponentType(), variant).map(one -> {
                Object values = Array.newInstance(array.getComponentType(), 1);
                Array.set(values, 0, array.getComponentType() == String.class ? "en" : one);
                return values;
            });
        }
        return type instanceof Class<?> plain ? plain(plain, variant) : Optional.empty();
    }

    private Optional<Object> plain(Class<?> type, int variant) {
        if (type == byte.class) {
            return Optional.of((byte) variant);
        }
        if (type == UUID.class) {
            return Optional.of(ids.get(variant % ids.size()));
        }
        if (type == String.class) {
            return Optional.of(words.get(variant % words.size()));
        }
        if (type == Slice.class) {
            return Optional.of(variant == 0 || variant >= VARIANTS ? Slice.first(25) : after(variant));
        }
        if (type == YearMonth.class) {
            return Optional.of(YearMonth.from(today));
        }
        if (type == Instant.class) {
            return Optional.of(variant == 0 ? now : now.plus(Duration.ofDays(variant)));
        }
        if (type == LocalDate.class) {
            return Optional.of(today.plusDays(30L * variant));
        }
        if (type == int.class) {
            return Optional.of(25);
        }
        if (type == long.class || type == Long.class) {
            return Optional.of(25L);
        }
        if (type == boolean.class) {
            return Optional.of(variant % 2 == 0);
        }
        return filter(type, variant).or(() -> constant(type, variant)).or(() -> entity(type, variant));
    }

    private Slice after(int variant) {
        return new Slice(new Slice.Key(now.minus(Duration.ofHours(6L * variant)), new UUID(7, variant)), 25);
    }

    private Optional<Object> filter(Class<?> type, int variant) {
        if (type == PlanFilter.class) {
            return Optional.of(PLANS.get(variant % PLANS.size()));
        }
        if (type == PetitionFilter.class) {
            return Optional.of(PETITIONS.get(variant % PETITIONS.size()));
        }
        if (type == SignatureCriteria.class) {
            return Optional.of(
                    variant % 2 == 0
                            ? SignatureCriteria.NONE
                            : new SignatureCriteria(ids.get(0), "FR", "", "", 1, null, now));
        }
        if (type == SearchQuery.class) {
            return Optional.of(new SearchQuery(
                    List.of("defence defenders", "council -number", "\"number 7\"", "nothing", "plan")
                            .get(variant % VARIANTS),
                    ""));
        }
        if (type == StatementFilter.class) {
            return Optional.of(STATEMENTS.get(variant % STATEMENTS.size()));
        }
        if (type == DirectoryQuery.class) {
            return Optional.of(new DirectoryQuery(
                    "en",
                    Set.of(OrganisationState.ACTIVE),
                    List.of("", "CH", "", "", "CH").get(variant),
                    List.of("", "", "human rights", "orgnisation seven", "17").get(variant),
                    "",
                    25));
        }
        if (type == ColleagueQuery.class) {
            return Optional.of(new ColleagueQuery(
                    List.of("", "some", "example", "nobody", "").get(variant),
                    variant == 4 ? Set.of(MemberRole.REVIEWER) : Set.of(),
                    variant == 3 ? Set.of("seed-seed-7-1") : Set.of(),
                    variant == 2 ? "seed-seed-7-1" : "",
                    25));
        }
        if (type == RequestFilter.class) {
            return Optional.of(List.of(
                            RequestFilter.NONE,
                            new RequestFilter(RequestState.CLOSED, FundingTrack.EMERGENCY),
                            new RequestFilter(Set.of(), Set.of(), Set.of(Urgency.ORDINARY), null, null),
                            new RequestFilter(Set.of(), Set.of(), Set.of(), ids.get(4), null),
                            new RequestFilter(Set.of(), Set.of(), Set.of(), null, now.plus(Duration.ofDays(7))))
                    .get(variant % VARIANTS));
        }
        if (type == BoardFilter.class) {
            return Optional.of(
                    variant % 2 == 0 ? BoardFilter.NONE : new BoardFilter(null, null, FundingTrack.EMERGENCY));
        }
        if (type == DecisionFilter.class) {
            return Optional.of(
                    variant % 2 == 0 ? DecisionFilter.everything() : new DecisionFilter(DecisionKind.RELEASE, null));
        }
        if (type == AuditFilter.class) {
            return Optional.of(AuditFilter.everything());
        }
        return type == CaseCode.class ? Optional.of(CaseCode.drawn()) : Optional.empty();
    }

    private static Optional<Object> constant(Class<?> type, int variant) {
        Object[] constants = type.getEnumConstants();
        return constants == null ? Optional.empty() : Optional.of(constants[variant % constants.length]);
    }

    private Optional<Object> entity(Class<?> type, int variant) {
        return entities.apply(type, ids.get(variant % ids.size()));
    }
}
