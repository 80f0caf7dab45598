package ngo.portal.persistence.growth;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import ngo.portal.persistence.assessment.BoardFilter;
import ngo.portal.persistence.audit.AuditFilter;
import ngo.portal.persistence.funding.CaseCode;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestFilter;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.lead.DecisionFilter;
import ngo.portal.persistence.lead.DecisionKind;
import ngo.portal.persistence.plan.PlanFilter;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.shared.Slice;

/** Values to ask with, by the type that a question wants: each of them in turn, for what makes a difference. */
final class Values {

    private static final int VARIANTS = 5;

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

    /** Several ways to ask the same question; none where it wants something of which there is no value here. */
    List<Object[]> of(Method question) {
        List<Object[]> all = new ArrayList<>();
        int variants = question.getParameterCount() == 0 ? 1 : VARIANTS;
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
        if (type == UUID.class) {
            return Optional.of(ids.get(variant % ids.size()));
        }
        if (type == String.class) {
            return Optional.of(words.get(variant % words.size()));
        }
        if (type == Slice.class) {
            return Optional.of(variant == 0 ? Slice.first(25) : after(variant));
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
            return Optional.of(List.of(
                            PlanFilter.NONE,
                            new PlanFilter(PlanState.CLOSED, PlanFilter.Whose.ALL),
                            new PlanFilter(PlanState.ACTIVE, PlanFilter.Whose.OURS),
                            new PlanFilter(null, PlanFilter.Whose.OTHERS),
                            new PlanFilter(null, PlanFilter.Whose.OURS))
                    .get(variant));
        }
        if (type == RequestFilter.class) {
            return Optional.of(
                    variant % 2 == 0
                            ? RequestFilter.NONE
                            : new RequestFilter(RequestState.CLOSED, FundingTrack.EMERGENCY));
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
