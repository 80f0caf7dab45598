package ngo.portal.web.shared.kind;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of the addresses of one form to a page.
 *
 * @param names of the parameters that the groups of the pattern hold, in their order
 * @param members whether the page is for people who have signed in
 */
public record Route(Pattern pattern, String page, List<String> names, boolean members) {

    /** The id of a document, of a part of it or of another object. */
    public static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

    /** The start of an address in one of the languages of the interface. */
    public static final String LANGUAGE =
            RequestLanguage.offered().stream().map(InterfaceLanguage::tag).collect(Collectors.joining("|", "/(", ")"));

    /** The name of an organisation in addresses, or of an area of help. */
    public static final String ALIAS = "([a-z0-9-]{1,60})";

    /** The name of a published document in addresses. */
    public static final String SLUG = "([a-z0-9-]{1,80})";

    /** The tag of a language in which documents are written. */
    public static final String TAG = "([a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})";

    /** The number of a part of a document. */
    public static final String NUMBER = "([1-9][0-9]{0,5})";

    /** A page and the parameters that its address carries. */
    public record Target(String page, List<String> names, List<String> values) {

        /** The page with its parameters, for the dispatcher. */
        public String dispatch() {
            StringBuilder out = new StringBuilder(page);
            for (int i = 0; i < names.size(); i++) {
                out.append(i == 0 ? '?' : '&').append(names.get(i)).append('=').append(values.get(i));
            }
            return out.toString();
        }
    }

    /** To a page for people who have signed in. */
    public static Route members(String pattern, String page, String... names) {
        return new Route(Pattern.compile(pattern), page, List.of(names), true);
    }

    /** To a page for everybody. */
    public static Route open(String pattern, String page, String... names) {
        return new Route(Pattern.compile(pattern), page, List.of(names), false);
    }

    /** Absent if the address does not have this form. */
    public @Nullable Target target(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return null;
        }
        List<String> values = Stream.iterate(1, i -> i <= matcher.groupCount(), i -> i + 1)
                .map(matcher::group)
                .toList();
        return new Target(page, names, values);
    }

    /** An address of this form. */
    public String example(String id) {
        return pattern.pattern()
                .replace("\\.", ".")
                .replace(ID, id)
                .replace(ALIAS, "alias")
                .replace(TAG, "fr")
                .replace(NUMBER, "1");
    }
}
