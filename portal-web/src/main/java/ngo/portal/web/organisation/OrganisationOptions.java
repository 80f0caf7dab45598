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
 * The organisations among which a filter lets somebody choose: all where they are few; else those of which a name holds some words,
 * for which the filter has a field.
 *
 * @param words what was looked for; empty for the first of all
 * @param more whether there are others, so that it is worth looking for them
 */
public record OrganisationOptions(List<Option> all, String words, boolean more) {

    private static final int MAX_SHOWN = 20;
    private static final int MAX_SEARCH_CHARACTERS = 100;

    /** Nothing to choose. */
    public static final OrganisationOptions NONE = new OrganisationOptions(List.of(), "", false);

    /** Of all that are in the directory, whoever has left included. */
    public static final Set<OrganisationState> EVERYBODY = Set.of(OrganisationState.values());

    public OrganisationOptions {
        all = List.copyOf(all);
    }

    /**
     * Those in one of these states, in the order of the reader's language.
     *
     * @param given what the filter was sent
     * @param chosen the alias that is asked for now; empty for none
     * @param name how that one is called
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
