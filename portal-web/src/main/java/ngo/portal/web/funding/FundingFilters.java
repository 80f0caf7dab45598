package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.listing.Chip;
import ngo.portal.web.shared.listing.ListQuery;

/** The filters of a list of requests: the choices and the current values. */
@Named
@RequestScoped
public class FundingFilters {

    @Inject
    private FundingListPage page;

    @Inject
    private Text text;

    public List<Option> getStates() {
        return Arrays.stream(RequestState.values())
                .filter(one -> !page.isDesk() || one != RequestState.DRAFT)
                .map(one -> option("state", one.name(), text.state(one)))
                .toList();
    }

    public List<Option> getTracks() {
        return Arrays.stream(FundingTrack.values())
                .map(one -> option("track", one.name(), text.of("funding", "track." + one)))
                .toList();
    }

    public List<Option> getUrgencies() {
        return Arrays.stream(Urgency.values())
                .map(one -> option("urgency", one.name(), text.of("funding", "urgency." + one)))
                .toList();
    }

    /** The funding calls of the listed requests, and the current choice. */
    public List<Option> getCalls() {
        Map<String, String> titles = new LinkedHashMap<>();
        page.getRows()
                .forEach(line -> titles.putIfAbsent(
                        line.row().call().toString(), line.row().callTitle()));
        page.getQuery().all("call").forEach(call -> titles.putIfAbsent(call, call));
        return titles.entrySet().stream()
                .map(one -> option("call", one.getKey(), one.getValue()))
                .toList();
    }

    public List<Option> getSpans() {
        return RequestQuery.SPANS.stream()
                .map(days -> option("due", ListQuery.word(days), text.of("list", "filter.span", days)))
                .toList();
    }

    private Option option(String name, String value, String label) {
        return new Option(value, label, page.getQuery().has(name, value));
    }

    /** What the list is narrowed to, each with the address of the list without it. */
    public List<Chip> getChips() {
        List<Chip> all = new ArrayList<>();
        chips(all, "state", text.of("funding", "list.state"), getStates());
        chips(all, "track", text.of("funding", "list.track"), getTracks());
        chips(all, "urgency", text.of("list", "filter.urgency"), getUrgencies());
        chips(all, "call", text.of("list", "filter.call"), getCalls());
        chips(all, "due", text.of("funding", "list.due"), getSpans());
        return all;
    }

    private void chips(List<Chip> all, String name, String label, List<Option> options) {
        options.stream()
                .filter(Option::chosen)
                .forEach(one -> all.add(new Chip(
                        text.pair(label, one.label()),
                        page.getQuery().without(name, one.value()).address())));
    }
}
