package ngo.portal.leak;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader was told, without what differs from one answer to the next or from one plan to another that is like it. */
final class Trace {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<Pattern> OF_ONE_ANSWER = List.of(
            Pattern.compile("nonce=\"[^\"]*\""),
            Pattern.compile("name=\"(?:jakarta\\.faces\\.ViewState|primefaces\\.nonce)\"[^>]*"),
            Pattern.compile("\\b(?:date|content-security-policy|set-cookie)=\\[.*?](?=, [a-z-]+=|})"));
    private static final List<Pattern> OF_ONE_PLAN = List.of(
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z"),
            Pattern.compile("\\b\\d{1,2}:\\d\\d\\b"),
            Pattern.compile("\\b(?:etag|content-length|last-modified)=\\[.*?]"));

    private Trace() {}

    /** What each address tells somebody, as it would tell it again. */
    static Map<String, String> of(Reader reader, List<String> addresses) {
        Map<String, String> told = new TreeMap<>();
        addresses.forEach(address -> told.put(address, without(OF_ONE_ANSWER, reader.told(address))));
        return told;
    }

    /** The same where nothing is left that tells this plan from another one: its id, its title, its times. */
    static Map<String, String> ofNoCertainPlan(Reader reader, List<String> addresses, Planted plan, Words words) {
        Map<String, String> told = new TreeMap<>();
        of(reader, addresses)
                .forEach((address, answer) -> told.merge(
                        nameless(address, plan, words, new TreeMap<>()),
                        without(OF_ONE_PLAN, nameless(answer, plan, words, new TreeMap<>())),
                        (one, other) -> one + "\n" + other));
        return told;
    }

    private static String nameless(String text, Planted plan, Words words, Map<String, String> numbered) {
        Matcher ids = ID.matcher(text.replace(plan.slug(), "slug").replace(words.mark(), "zq"));
        return ids.replaceAll(id -> numbered.computeIfAbsent(id.group(), one -> "id" + numbered.size()));
    }

    private static String without(List<Pattern> parts, String text) {
        String left = text;
        for (Pattern part : parts) {
            left = part.matcher(left).replaceAll("");
        }
        return left;
    }
}
