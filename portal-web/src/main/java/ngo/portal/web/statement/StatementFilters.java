package ngo.portal.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.statement.OwnAnswer;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.web.document.Languages;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.listing.Chip;
import ngo.portal.web.shared.listing.ListQuery;
import org.jspecify.annotations.Nullable;

/** The filters of the list of statements: the choices and the current values. */
@Named
@RequestScoped
public class StatementFilters {

    @Inject
    private StatementListPage page;

    @Inject
    private Text text;

    @Inject
    private DateWords when;

    @Inject
    private Languages languages;

    @Inject
    private Caller caller;

    private @Nullable List<Chip> chips;

    public List<Option> getStates() {
        return Arrays.stream(StatementState.values())
                .map(one -> option("state", one.name(), text.state(one)))
                .toList();
    }

    public List<Option> getAnswers() {
        return Arrays.stream(OwnAnswer.values())
                .map(one -> option("answer", one.name(), text.state(one)))
                .toList();
    }

    /** Our own organisation, and those of the lines that are shown; others are found in the directory. */
    public List<Option> getOwners() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(caller.getAlias(), caller.getOrganisationName());
        page.getRows().forEach(row -> names.putIfAbsent(row.ownerAlias(), row.ownerName()));
        query().all("owner").forEach(alias -> names.putIfAbsent(alias, alias));
        return names.entrySet().stream()
                .map(one -> option("owner", one.getKey(), one.getValue()))
                .toList();
    }

    public List<Option> getSpans() {
        return StatementQuery.SPANS.stream()
                .map(days -> option("due", ListQuery.word(days), text.of("list", "filter.span", days)))
                .toList();
    }

    public List<Option> getLanguages() {
        List<String> tags = new ArrayList<>(Languages.ALL);
        query().all("language").stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
        return tags.stream()
                .map(tag -> option("language", tag, languages.name(tag)))
                .toList();
    }

    public List<Option> getSorts() {
        StatementQuery asked = page.getAsked();
        return Arrays.stream(ListSort.values())
                .map(sort -> new Option(
                        sort == asked.usual() ? "" : ListQuery.word(sort),
                        text.of("list", "sorted." + sort),
                        sort == asked.filter().sort()))
                .toList();
    }

    private Option option(String name, String value, String label) {
        return new Option(value, label, query().has(name, value));
    }

    private ListQuery query() {
        return page.getAsked().query();
    }

    /** The current filters, each with the address of the list without it. */
    public List<Chip> getChips() {
        if (chips == null) {
            List<Chip> all = new ArrayList<>();
            chips(all, "state", getStates());
            chips(all, "owner", getOwners());
            chips(all, "answer", getAnswers());
            if (page.getAsked().filter().waiting()) {
                all.add(new Chip(
                        text.of("list", "filter.waiting"),
                        query().without("waiting", "true").address()));
            }
            chips(all, "due", getSpans());
            for (String name : List.of("from", "to")) {
                chips(
                        all,
                        name,
                        query().all(name).stream()
                                .map(day -> option(
                                        name,
                                        day,
                                        InputParser.day(day).map(when::date).orElse(day)))
                                .toList());
            }
            chips(all, "language", getLanguages());
            chips = all;
        }
        return chips;
    }

    private void chips(List<Chip> all, String name, List<Option> options) {
        options.stream()
                .filter(Option::chosen)
                .forEach(one -> all.add(new Chip(
                        text.pair(text.of("list", "filter." + name), one.label()),
                        query().without(name, one.value()).address())));
    }
}
