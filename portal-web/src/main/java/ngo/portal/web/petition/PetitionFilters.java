package ngo.portal.web.petition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.web.document.Languages;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.listing.Chip;
import ngo.portal.web.shared.listing.ListQuery;

/** The filters of the list of petitions: the choices and the current values. */
@Named
@RequestScoped
public class PetitionFilters {

    @Inject
    private PetitionListPage page;

    @Inject
    private Text text;

    @Inject
    private Languages languages;

    @Inject
    private Caller caller;

    public List<Option> getStates() {
        return Arrays.stream(PetitionState.values())
                .map(one -> option("state", one.name(), text.state(one)))
                .toList();
    }

    /** Our own organisation, and those of the lines that are shown. */
    public List<Option> getOwners() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(caller.getAlias(), caller.getOrganisationName());
        page.getRows().forEach(row -> names.putIfAbsent(row.ownerAlias(), row.ownerName()));
        query().all("owner").forEach(alias -> names.putIfAbsent(alias, alias));
        return names.entrySet().stream()
                .map(one -> option("owner", one.getKey(), one.getValue()))
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
        return Arrays.stream(ListSort.values())
                .map(sort -> new Option(
                        sort == ListSort.CHANGED ? "" : ListQuery.word(sort),
                        text.of("list", "sorted." + sort),
                        sort == page.getAsked().filter().sort()))
                .toList();
    }

    /** What the list is narrowed to, each with the address of the list without it. */
    public List<Chip> getChips() {
        List<Chip> all = new ArrayList<>();
        chips(all, "state", getStates());
        chips(all, "owner", getOwners());
        chips(all, "language", getLanguages());
        return all;
    }

    private void chips(List<Chip> all, String name, List<Option> options) {
        options.stream()
                .filter(Option::chosen)
                .forEach(one -> all.add(new Chip(
                        text.pair(text.of("list", "filter." + name), one.label()),
                        query().without(name, one.value()).address())));
    }

    private Option option(String name, String value, String label) {
        return new Option(value, label, query().has(name, value));
    }

    private ListQuery query() {
        return page.getAsked().query();
    }
}
