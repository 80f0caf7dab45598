package ngo.portal.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.ejb.plan.PlanService;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.plan.PlanFilter;
import ngo.portal.persistence.plan.PlanRow;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.document.Languages;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.listing.Chip;
import ngo.portal.web.shared.listing.ListPage;
import ngo.portal.web.shared.listing.ListQuery;

/** The plans that the reader's organisation owns or that are shared with it. All filters are in the address. */
@Named
@RequestScoped
public class PlanListPage extends ListPage<PlanRow> {

    @Inject
    private PlanService plans;

    @Inject
    private Text text;

    @Inject
    private Languages languages;

    private PlanQuery asked = PlanQuery.of(name -> null);
    private List<Chip> chips = List.of();

    @Override
    public void load() {
        super.load();
        chips = chips();
    }

    @Override
    protected Slice.Part<PlanRow> find(ListQuery.Parameters given, Slice slice) {
        asked = PlanQuery.of(given);
        return plans.rows(asked.filter(), slice);
    }

    @Override
    public ListQuery getQuery() {
        return asked.query();
    }

    public ListQuery.Column column(String sort) {
        return asked.query().column(ListSort.valueOf(sort), asked.filter().sort(), ListSort.CHANGED);
    }

    /** What the list is sorted by. */
    public String getCaption() {
        return text.of("list", "sorted." + asked.filter().sort());
    }

    public List<Option> getStates() {
        return Arrays.stream(PlanState.values())
                .map(one ->
                        new Option(one.name(), text.state(one), asked.query().has("state", one.name())))
                .toList();
    }

    public List<Option> getWhose() {
        return Arrays.stream(PlanFilter.Whose.values())
                .filter(one -> one != PlanFilter.Whose.ALL)
                .map(one -> new Option(
                        one.name(),
                        text.of("plan", "whose." + one),
                        asked.query().has("whose", one.name())))
                .toList();
    }

    /** The organisations of the lines that are shown; others are found in the directory. */
    public List<Option> getOwners() {
        Map<String, String> names = new LinkedHashMap<>();
        getRows().forEach(row -> names.putIfAbsent(row.ownerAlias(), row.ownerName()));
        asked.query().all("owner").forEach(alias -> names.putIfAbsent(alias, alias));
        return names.entrySet().stream()
                .map(one ->
                        new Option(one.getKey(), one.getValue(), asked.query().has("owner", one.getKey())))
                .toList();
    }

    public List<Option> getLanguages() {
        List<String> tags = new ArrayList<>(Languages.ALL);
        asked.query().all("language").stream()
                .filter(tag -> !tags.contains(tag))
                .forEach(tags::add);
        return tags.stream()
                .map(tag -> new Option(tag, languages.name(tag), asked.query().has("language", tag)))
                .toList();
    }

    public List<Option> getSorts() {
        return PlanQuery.SORTS.stream()
                .map(sort -> new Option(
                        sort == ListSort.CHANGED ? "" : ListQuery.word(sort),
                        text.of("list", "sorted." + sort),
                        sort == asked.filter().sort()))
                .toList();
    }

    /** The current filters, each with the address of the list without it. */
    public List<Chip> getChips() {
        return chips;
    }

    private List<Chip> chips() {
        List<Chip> all = new ArrayList<>();
        for (PlanState state : asked.filter().states()) {
            chip(all, "state", state.name(), text.of("list", "filter.state"), text.state(state));
        }
        for (String whose : asked.query().all("whose")) {
            chip(all, "whose", whose, text.of("plan", "list.owner"), text.of("plan", "whose." + whose));
        }
        for (Option owner : getOwners()) {
            if (owner.chosen()) {
                chip(all, "owner", owner.value(), text.of("plan", "list.owner"), owner.label());
            }
        }
        if (asked.filter().taskOfOurs()) {
            all.add(new Chip(
                    text.of("list", "filter.activity"),
                    asked.query().without("activity", "true").address()));
        }
        for (String tag : asked.query().all("language")) {
            chip(all, "language", tag, text.of("list", "filter.language"), languages.name(tag));
        }
        return all;
    }

    private void chip(List<Chip> all, String name, String value, String label, String word) {
        all.add(new Chip(
                text.pair(label, word), asked.query().without(name, value).address()));
    }
}
