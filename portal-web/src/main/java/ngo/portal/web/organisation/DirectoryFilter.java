package ngo.portal.web.organisation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.entry.DirectoryQuery;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The filter of the directory, as parameters of an address: a search term for names, a country, and the paging key. */
public class DirectoryFilter {

    private static final int PAGE_SIZE = 50;
    private static final int MAX_SEARCH_CHARACTERS = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private String words = "";
    private String country = "";
    private String after = "";

    /** The query of one page of the list in the reader's language. */
    public DirectoryQuery query(Set<OrganisationState> states) {
        return new DirectoryQuery(RequestLanguage.now().tag(), states, country, words, after, PAGE_SIZE);
    }

    /** The same at this address, from another place on. */
    public String address(String path, String next) {
        return path + "?q=" + encoded(words) + "&country=" + country + "&after=" + next;
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    /** Whether not all are shown. */
    public boolean isNarrow() {
        return !words.isEmpty() || !country.isEmpty();
    }

    public boolean isBeginning() {
        return after.isEmpty();
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null || words.length() > MAX_SEARCH_CHARACTERS ? "" : words.strip();
    }

    public String getCountry() {
        return country;
    }

    /** Ignores a value that is not a country. */
    public void setCountry(@Nullable String country) {
        this.country = country == null || !COUNTRIES.contains(country) ? "" : country;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null ? "" : after;
    }
}
