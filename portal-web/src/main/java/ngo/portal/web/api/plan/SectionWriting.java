package ngo.portal.web.api.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.ejb.plan.PlanService;
import ngo.portal.ejb.plan.SectionService;
import ngo.portal.ejb.plan.SectionTextForm;
import ngo.portal.ejb.plan.ShowForm;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Writes the sections of a plan that were sent: their texts first, then who sees them. The others stay. */
@Dependent
public class SectionWriting {

    private static final int MAX_SECTIONS = 200;

    private final PlanService plans;
    private final SectionService sections;
    private final PlanReader reader;

    @Inject
    SectionWriting(PlanService plans, SectionService sections, PlanReader reader) {
        this.plans = plans;
        this.sections = sections;
        this.reader = reader;
    }

    /**
     * Writes them.
     *
     * @param unfilled sections that are filled before others are added under the same heading
     */
    void write(UUID id, List<PlanBody.Section> sent, List<SectionRow> unfilled) {
        if (sent.size() > MAX_SECTIONS) {
            throw new InvalidInput("sections");
        }
        Map<UUID, PlanBody.Section> placed = placed(id, sent, new ArrayList<>(unfilled));
        rows(id).stream()
                .filter(row -> placed.containsKey(row.id()))
                .forEach(row -> text(id, row, requireOf(placed, row)));
        rows(id).stream()
                .filter(row -> placed.containsKey(row.id()))
                .forEach(row -> level(id, row, requireOf(placed, row)));
    }

    private Map<UUID, PlanBody.Section> placed(UUID id, List<PlanBody.Section> sent, List<SectionRow> unfilled) {
        List<SectionRow> present = rows(id);
        Map<UUID, PlanBody.Section> placed = new LinkedHashMap<>();
        for (PlanBody.Section one : sent) {
            UUID place = one.id() == null ? added(id, one, unfilled) : known(one, one.id(), present);
            if (placed.put(place, one) != null) {
                throw new InvalidInput("sections.id");
            }
        }
        return placed;
    }

    private static UUID known(PlanBody.Section sent, UUID section, List<SectionRow> present) {
        SectionRow row = present.stream()
                .filter(one -> one.id().equals(section))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("sections.id"));
        if (sent.heading() != null && sent.heading() != row.heading()) {
            throw new InvalidInput("sections.heading");
        }
        return section;
    }

    private UUID added(UUID id, PlanBody.Section sent, List<SectionRow> unfilled) {
        Heading heading = sent.heading();
        if (heading == null) {
            throw new InvalidInput("sections.heading");
        }
        Optional<SectionRow> empty =
                unfilled.stream().filter(row -> row.heading() == heading).findFirst();
        empty.ifPresent(unfilled::remove);
        return empty.map(SectionRow::id).orElseGet(() -> plans.addSection(id, heading));
    }

    private void text(UUID id, SectionRow row, PlanBody.Section sent) {
        SectionTextForm form = SectionTextForm.of(row);
        form.setTitle(sent.title() == null ? form.getTitle() : sent.title());
        form.setHtml(sent.text() == null ? form.getHtml() : sent.text());
        if (!form.getTitle().equals(row.title()) || !form.getHtml().equals(row.html())) {
            sections.write(id, row.id(), form);
        }
    }

    private void level(UUID id, SectionRow row, PlanBody.Section sent) {
        Level level = sent.level() == null ? row.level() : sent.level();
        List<String> with = with(level, row, sent.with());
        if (level != row.level() || !with.equals(row.with())) {
            ShowForm form = new ShowForm();
            form.setLevel(level);
            form.setWith(with);
            form.setVersion(row.version());
            sections.show(id, row.id(), form);
        }
    }

    /** Those that are named are named for one level alone. */
    private static List<String> with(Level level, SectionRow row, @Nullable List<String> sent) {
        if (level != Level.NAMED) {
            return row.with();
        }
        return sent == null ? row.with() : sent.stream().distinct().sorted().toList();
    }

    private List<SectionRow> rows(UUID id) {
        return reader.view(id).content().sections();
    }

    private static PlanBody.Section requireOf(Map<UUID, PlanBody.Section> placed, SectionRow row) {
        return Objects.requireNonNull(placed.get(row.id()));
    }
}
