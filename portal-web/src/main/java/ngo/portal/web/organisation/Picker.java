package ngo.portal.web.organisation;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import ngo.portal.web.shared.Markup;
import org.jspecify.annotations.Nullable;

/**
 * A searchable choice of one or several things among more than a page can show. It uses the PrimeFaces picker; without script, or on request, a
 * plain control with checkboxes and a search field replaces it and sends the choice under the picker's name.
 */
public abstract class Picker implements Serializable {

    /** The maximum number of results at once; a longer search term narrows them. */
    public static final int MAX_FOUND = 20;

    private static final int MAX_CHOSEN = 200;
    private static final int MAX_SEARCH_CHARACTERS = 100;

    private final Map<String, String> labels = new HashMap<>();

    private String name = "with";

    private List<String> chosen = new ArrayList<>();

    private List<String> found = List.of();

    private String words = "";

    private boolean more;

    private boolean several = true;

    /** Something that can be picked. */
    public record Offer(String value, String label) {}

    /**
     * Searches for choices whose name contains the words; without words, for all.
     *
     * @param most maximum number of results
     */
    protected abstract List<Offer> search(String given, int most);

    /** The choices with these values; unknown values are ignored. */
    protected abstract List<Offer> known(Collection<String> values);

    /** The address that serves the picker's suggestions. */
    public abstract String getEndpoint();

    /** A search term from the user, cut to a sensible length. */
    public static String words(@Nullable String given) {
        String asked = given == null ? "" : given.strip();
        return asked.substring(0, Math.min(asked.length(), MAX_SEARCH_CHARACTERS));
    }

    /** Sets a name other than the default, if there are several pickers on a page. */
    protected void call(String other) {
        name = other;
    }

    /** Offers what there is. */
    protected void offer(boolean many, Collection<String> picked) {
        several = many;
        keep(picked);
        find();
    }

    private void find() {
        List<Offer> offers = search(words, MAX_FOUND + 1);
        offers.forEach(this::learn);
        more = offers.size() > MAX_FOUND;
        found = offers.stream().limit(MAX_FOUND).map(Offer::value).toList();
    }

    private void learn(Offer offer) {
        labels.put(offer.value(), offer.label());
    }

    private void learnChosen() {
        List<String> unknown =
                chosen.stream().filter(one -> !labels.containsKey(one)).toList();
        if (!unknown.isEmpty()) {
            known(unknown).forEach(this::learn);
        }
    }

    /** Searches without script; ticked choices stay ticked. */
    public void look() {
        words = words(parameters().get(getWordsName()));
        find();
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    private boolean isPlainSent() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces != null && faces.isPostback() && parameters().containsKey(getPlainName());
    }

    /** The choice that the plain control has sent replaces the previous one, once per request. */
    private void readPlain() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (isPlainSent() && faces.getAttributes().putIfAbsent(this, true) == null) {
            keep(List.of(
                    faces.getExternalContext().getRequestParameterValuesMap().getOrDefault(name, new String[0])));
        }
    }

    private void keep(Collection<String> values) {
        chosen = new ArrayList<>(new LinkedHashSet<>(values)
                .stream()
                        .filter(value -> !value.isEmpty() && !isLeftOut(value))
                        .limit(getLimit())
                        .toList());
    }

    /** Whether a value is not a valid choice here. */
    protected boolean isLeftOut(String value) {
        return false;
    }

    /** These besides those that are picked. */
    public void tick(Collection<String> values) {
        List<String> all = new ArrayList<>(chosen);
        all.addAll(values);
        keep(all);
    }

    /** These and no others. */
    public void tickOnly(Collection<String> values) {
        readPlain();
        keep(values);
    }

    /** Those that are picked; what is nothing is not among them. */
    public List<String> ticked() {
        readPlain();
        learnChosen();
        return chosen.stream().filter(labels::containsKey).toList();
    }

    /** The one that is picked; empty where none is. */
    public String one() {
        return ticked().stream().findFirst().orElse("");
    }

    public List<String> getChosen() {
        readPlain();
        return chosen;
    }

    /** The choice that the PrimeFaces picker has sent. Without script it is unchanged, and the plain control applies. */
    public void setChosen(@Nullable List<String> values) {
        if (!isPlainSent()) {
            keep(values == null ? List.of() : values);
        }
    }

    /** How one of them is called, whatever may be meant. */
    public String label(String value) {
        learnChosen();
        return labels.getOrDefault(value, value);
    }

    /** What is said beside one in the plain control, empty where that is nothing. */
    public boolean has(String value) {
        return false;
    }

    /** What the plain control shows: what is picked, then what was found. */
    public List<String> getPlain() {
        List<String> all = new ArrayList<>(ticked());
        found.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all;
    }

    /** The box of one in the plain control: one of several, or the only one. */
    public String box(String id, String value) {
        Markup html = new Markup().raw("<input type=\"").text(several ? "checkbox" : "radio");
        html.raw("\" name=\"").text(name).raw("\" id=\"").text(id).raw("-").text(value);
        html.raw("\" value=\"").text(value).raw("\"");
        return (chosen.contains(value) ? html.raw(" checked=\"checked\"/>") : html.raw("/>")).toString();
    }

    public String getName() {
        return name;
    }

    /** Says that the plain control was shown. */
    public String getPlainName() {
        return name + "-plain";
    }

    /** What the words are sent as that are looked for without script. */
    public String getWordsName() {
        return name + "-words";
    }

    public int getLimit() {
        return several ? MAX_CHOSEN : 1;
    }

    public boolean isSeveral() {
        return several;
    }

    /** Whether there are more than the plain control shows. */
    public boolean isMore() {
        return more;
    }

    public boolean isSearchable() {
        return more || !words.isEmpty();
    }

    public boolean isNothingFound() {
        return found.isEmpty() && !words.isEmpty();
    }

    public String getWords() {
        return words;
    }
}
