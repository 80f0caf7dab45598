package ngo.portal.web.plan.records;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Text;

/** The choice of activities: a filter in the address, and checkboxes. */
@Dependent
public class ActivityChoice implements Serializable {

    /** What one page shows; the filter finds the others. */
    private static final int MAX_SHOWN = 200;

    private static final String CHOSEN = "chosen";

    /** Asks for what nobody has taken yet. */
    static final String NOBODY = "-";

    @Inject
    private Text text;

    private String responsible = "";

    private String standing = "";

    private List<ActivityRow> matching = List.of();

    /** Those that are responsible for some activity, by alias. */
    private Map<String, String> responsibles = Map.of();

    private Set<String> ticked = Set.of();

    /** Boxes can be ticked by the page that leads here. */
    void begin(List<ActivityRow> all) {
        matching = all.stream().filter(this::matches).toList();
        responsibles = all.stream()
                .filter(activity -> !activity.responsibleAlias().isEmpty())
                .collect(Collectors.toMap(
                        ActivityRow::responsibleAlias, ActivityRow::responsibleName, (one, same) -> one, TreeMap::new));
        ticked = tickedIn(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap());
    }

    private boolean matches(ActivityRow activity) {
        boolean by = responsible.isEmpty()
                || responsible.equals(activity.responsibleAlias())
                || (responsible.equals(NOBODY) && activity.isFree());
        return by && (standing.isEmpty() || standing.equals(activity.state().name()));
    }

    /** What is ticked among what the page shows; or all that match, shown or not. */
    Set<UUID> chosen(Map<String, String[]> sent) {
        ticked = tickedIn(sent);
        boolean all = sent.containsKey("everything");
        return matching.stream()
                .filter(activity -> all || ticked.contains(activity.id().toString()))
                .map(ActivityRow::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> tickedIn(Map<String, String[]> sent) {
        return new HashSet<>(Arrays.asList(sent.getOrDefault(CHOSEN, new String[0])));
    }

    public boolean isTicked(ActivityRow activity) {
        return ticked.contains(activity.id().toString());
    }

    /** The filter as an address carries it. */
    String query() {
        return "?responsible=" + encoded(responsible) + "&state=" + encoded(standing);
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    public List<ActivityRow> getShown() {
        return matching.subList(0, Math.min(MAX_SHOWN, matching.size()));
    }

    public int getCount() {
        return matching.size();
    }

    public boolean isMore() {
        return matching.size() > MAX_SHOWN;
    }

    public List<Option> getOrganisations() {
        return Stream.concat(
                        Stream.of(new Option(
                                NOBODY, text.of("planning", "responsible.nobody"), responsible.equals(NOBODY))),
                        responsibles.entrySet().stream()
                                .map(one -> new Option(
                                        one.getKey(),
                                        one.getValue(),
                                        one.getKey().equals(responsible))))
                .toList();
    }

    public List<Option> getStates() {
        return Stream.of(ActivityState.values())
                .map(one -> new Option(one.name(), text.state(one), one.name().equals(standing)))
                .toList();
    }

    public String getResponsible() {
        return responsible;
    }

    public void setResponsible(String responsible) {
        this.responsible = responsible;
    }

    public String getStanding() {
        return standing;
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }
}
