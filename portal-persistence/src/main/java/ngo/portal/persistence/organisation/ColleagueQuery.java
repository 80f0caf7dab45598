package ngo.portal.persistence.organisation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Slice;

/**
 * The filter of a list of an organisation's people, by name.
 *
 * @param words each is part of the name or the e-mail address, with or without accents; empty for everybody
 * @param roles of which the people have one; empty for any
 * @param besides accounts of people who are left out
 * @param after account of the last person seen; empty for the first part
 * @param size people wanted, 1 to 100
 */
public record ColleagueQuery(String words, Set<MemberRole> roles, Set<String> besides, String after, int size) {

    /**
     * People whose names contain the words, in the order of their names: roles are read only for those who are shown. The
     * first parameter is the organisation, then come the words, and from the fourth on the people who are left out and the
     * last person seen.
     */
    public static final String NAMED =
            """
            (select p.subject, p.name, p.email, lower(p.name) as place from member n join person p on p.subject = n.subject
             where n.organisation_id = ?1 and p.enabled
               and not exists (select 1 from unnest(string_to_array(ctx.fold(?2), ' ')) w
                               where strpos(ctx.fold(p.name || ' ' || p.email), w) = 0)
               and p.subject <> all (string_to_array(?4, ','))
               and (?5 = '' or (lower(p.name), p.subject) > (select lower(q.name), q.subject from person q where q.subject = ?5))
             order by lower(p.name), p.subject offset 0)
            """;

    private static final int MAX_SIZE = 100;
    private static final int MAX_WORDS_CHARACTERS = 100;

    public ColleagueQuery {
        words = words.strip().replaceAll("\\s+", " ");
        roles = Set.copyOf(roles);
        besides = Set.copyOf(besides);
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidInput("size");
        }
        if (words.length() > MAX_WORDS_CHARACTERS) {
            throw new InvalidInput("words");
        }
    }

    /** A query for all people whose name contains the words. */
    public static ColleagueQuery of(String words, String after, int size) {
        return new ColleagueQuery(words, Set.of(), Set.of(), after, size);
    }

    private String roleNames() {
        return roles.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private String leftOut() {
        return String.join(",", new TreeSet<>(besides));
    }

    /** The parameters of the query, in their order. It reads one row more than is shown, to detect whether there are more. */
    public Object[] parameters(UUID organisation) {
        return new Object[] {organisation, words, roleNames(), leftOut(), after, size + 1};
    }

    /** One part of the result, and the key of the next part. */
    public <T> Slice.Part<T> part(List<T> found, Function<T, String> subject) {
        if (found.size() <= size) {
            return new Slice.Part<>(found, null);
        }
        List<T> shown = List.copyOf(found.subList(0, size));
        return new Slice.Part<>(shown, subject.apply(shown.get(size - 1)));
    }
}
