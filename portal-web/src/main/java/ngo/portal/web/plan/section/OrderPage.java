package ngo.portal.web.plan.section;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.plan.SectionService;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.plan.CurrentPlan;
import ngo.portal.web.plan.Headings;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The page for sorting the sections of one heading. In an edit conflict the writer keeps their order, sees the other one, and may save again.
 */
@Named
@ViewScoped
public class OrderPage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private SectionService sections;

    @Inject
    private Text text;

    /** The order of the sections when the page was read. */
    private List<UUID> read = List.of();

    /** As it is wanted. */
    private List<UUID> wanted = List.of();

    /** The sections of one heading, in the order that is wanted. */
    public record Group(Heading heading, List<SectionRow> sections) {}

    public void load() {
        current.load();
        if (!current.may("SAVE")) {
            Redirects.to(current.getPath());
            return;
        }
        read = ids(movable());
        wanted = read;
    }

    /** Only where a heading has several of them is there anything to put in an order. */
    private List<SectionRow> movable() {
        return Headings.several(current.getContent().sections());
    }

    private static List<UUID> ids(List<SectionRow> rows) {
        return rows.stream().map(SectionRow::id).toList();
    }

    /** One place towards the beginning of its heading. */
    public void up(UUID section) {
        move(section, -1);
    }

    /** One place towards the end of its heading. */
    public void down(UUID section) {
        move(section, 1);
    }

    private void move(UUID section, int by) {
        List<UUID> group = getGroups().stream()
                .map(one -> ids(one.sections()))
                .filter(all -> all.contains(section))
                .findFirst()
                .orElse(List.of());
        int to = group.indexOf(section) + by;
        if (to >= 0 && to < group.size()) {
            List<UUID> moved = new ArrayList<>(wanted);
            Collections.swap(moved, wanted.indexOf(section), wanted.indexOf(group.get(to)));
            wanted = List.copyOf(moved);
        }
    }

    /** All of it at once. */
    public void save() {
        current.forget();
        List<UUID> now = ids(movable());
        if (!now.equals(read)) {
            read = now;
            wanted = merged(wanted, now);
            text.warned(text.of("section", "order.overtaken"));
            return;
        }
        sections.order(current.id(), read, wanted);
        text.said("section", "ordered");
        Redirects.to(current.getPath());
    }

    /** The own order of what is still there, then what has come. */
    static List<UUID> merged(List<UUID> own, List<UUID> now) {
        return Stream.concat(own.stream().filter(now::contains), now.stream().filter(one -> !own.contains(one)))
                .toList();
    }

    public List<Group> getGroups() {
        Map<UUID, SectionRow> rows = movable().stream().collect(Collectors.toMap(SectionRow::id, Function.identity()));
        Map<Heading, List<SectionRow>> groups = new LinkedHashMap<>();
        wanted.stream().flatMap(id -> Stream.ofNullable(rows.get(id))).forEach(row -> groups.computeIfAbsent(
                        row.heading(), heading -> new ArrayList<>())
                .add(row));
        return groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Group(one.getKey(), one.getValue()))
                .toList();
    }

    /** What a script has put in an order, as ids one after the other; what is none of them is passed over. */
    public String getOrder() {
        return wanted.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    public void setOrder(@Nullable String order) {
        List<UUID> sent = Stream.of((order == null ? "" : order).split(" "))
                .flatMap(one -> InputParser.id(one).stream())
                .distinct()
                .filter(wanted::contains)
                .toList();
        wanted = merged(sent, wanted);
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
