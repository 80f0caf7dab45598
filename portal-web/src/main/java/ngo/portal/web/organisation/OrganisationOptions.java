package ngo.portal.web.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.organisation.entry.DirectoryQuery;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The choices of organisations in a filter: all if they are few; otherwise those whose name contains a search term, for which the filter has a
 * field.
 *
 * @param words the search term; empty for the first ones of all
 * @param more whether there are others, so that a search is useful
 */
public record OrganisationOptions(List<Option> all, String words, boolean more) {

    private static final int MAX_SHOWN = 20;
    private static final int MAX_SEARCH_CHARACTERS = 100;

    /** Nothing to choose. */
    public static final OrganisationOptions NONE = new OrganisationOptions(List.of(), "", false);

    /** All states in the directory, including that of organisations that have left. */
    public static final Set<OrganisationState> EVERYBODY = Set.of(OrganisationState.values());

    public OrganisationOptions {
        all = List.copyOf(all);
    }

    /**
     * Organisations in one of these states, sorted in the reader's language.
     *
     * @param given the value that the filter was sent
     * @param chosen the alias that is currently chosen; empty for none
     * @param name name of the chosen organisation
     */
    public static OrganisationOptions of(
            @Nullable String given,
            String chosen,
            Set<OrganisationState> states,
            Function<String, String> name,
            Function<DirectoryQuery, Slice.Part<DirectoryLine>> find) {
        String asked = given == null ? "" : given.strip();
        String words = asked.substring(0, Math.min(asked.length(), MAX_SEARCH_CHARACTERS));
        Slice.Part<DirectoryLine> part =
                find.apply(new DirectoryQuery(RequestLanguage.now().tag(), states, "", words, "", MAX_SHOWN));
        List<Option> options = new ArrayList<>(part.items().stream()
                .map(line -> new Option(line.alias(), line.label(), line.alias().equals(chosen)))
                .toList());
        if (!chosen.isEmpty() && options.stream().noneMatch(Option::chosen)) {
            options.add(0, new Option(chosen, name.apply(chosen), true));
        }
        return new OrganisationOptions(options, words, part.next() != null || !words.isEmpty());
    }
}
