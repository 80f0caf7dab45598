package ngo.portal.web.api.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Puts records that were sent in the place of those that the caller sees. One with an id changes the record it names, one
 * without is new, and what the caller sees and does not send is dropped. What they do not see stays.
 *
 * @param <S> what is sent
 * @param <R> what is there
 */
abstract class RecordWriting<S extends PlanBody.Entry, R> {

    private static final int MAX_RECORDS = 5_000;

    private final Heading usual;
    private final Function<R, UUID> id;
    private final Function<R, UUID> section;

    /**
     * For one kind of records.
     *
     * @param usual the heading under which they hang where nothing else is said
     * @param id what names one of them
     * @param section where it hangs
     */
    RecordWriting(Heading usual, Function<R, UUID> id, Function<R, UUID> section) {
        this.usual = usual;
        this.id = id;
        this.section = section;
    }

    abstract void add(PlanContent plan, UUID section, S sent);

    /** Changes it, unless it reads as it does already. */
    abstract void change(PlanContent plan, R row, S sent);

    abstract void drop(PlanContent plan, R row);

    void write(PlanContent plan, List<R> rows, List<S> sent) {
        if (sent.size() > MAX_RECORDS) {
            throw new InvalidInput("items");
        }
        Map<UUID, R> present = rows.stream().collect(Collectors.toMap(id, Function.identity()));
        Set<UUID> named = named(sent);
        rows.stream().filter(row -> !named.contains(id.apply(row))).forEach(row -> drop(plan, row));
        for (S one : sent) {
            if (one.id() == null) {
                add(plan, SectionFinder.of(plan.sections(), one.section(), one.heading(), usual), one);
            } else {
                change(plan, known(present.get(one.id()), one), one);
            }
        }
    }

    private Set<UUID> named(List<S> sent) {
        Set<UUID> named = new HashSet<>();
        for (S one : sent) {
            if (one.id() != null && !named.add(one.id())) {
                throw new InvalidInput("id");
            }
        }
        return named;
    }

    private R known(@Nullable R row, S sent) {
        if (row == null) {
            throw new InvalidInput("id");
        }
        if (sent.section() != null && !sent.section().equals(section.apply(row))) {
            throw new InvalidInput("section");
        }
        return row;
    }
}
