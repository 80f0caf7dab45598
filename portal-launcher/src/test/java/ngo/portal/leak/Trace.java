package ngo.portal.leak;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The responses to a reader, without what differs between two responses or between two similar plans. */
final class Trace {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<Pattern> OF_ONE_ANSWER = List.of(
            Pattern.compile("nonce=\"[^\"]*\""),
            Pattern.compile("name=\"(?:jakarta\\.faces\\.ViewState|form-token)\"[^>]*"),
            Pattern.compile("(?:, )?\\b(?:date|content-security-policy|set-cookie)=\\[.*?](?=, [a-z-]+=|})"),
            Pattern.compile("value=\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d\""),
            Pattern.compile("(?<=last read )[^<]*"),
            // Each node says every ten seconds that it is there.
            Pattern.compile("(?<=data-label=\"Last report\">)\\s*<div>[^<]*"),
            // How long it still is until then; when that is, is compared.
            Pattern.compile("(?<=<time class=\"deadline )\\w*(?=\" datetime=)"),
            Pattern.compile("(?<=<time class=\"deadline \" datetime=\"[^\"]{10,40}\"><strong>)[^<]*"),
            // How long the session still lasts.
            Pattern.compile("data-(?:seconds|last)=\"\\d+\""),
            Pattern.compile("csp\\.init\\('[^']*'\\)"),
            Pattern.compile("/sign-in\\?[^\"\\]]*"));
    private static final List<Pattern> OF_ONE_PLAN = List.of(
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z"),
            Pattern.compile("\\b\\d{1,2}:\\d\\d\\b"),
            // The position of a bar also depends on the order of the ids.
            Pattern.compile(" y=\"\\d+\""),
            Pattern.compile("\\b(?:etag|content-length|last-modified)=\\[.*?]"));

    private static final int AROUND = 120;

    private Trace() {}

    /** The response of each address to a reader, without what changes from one response to the next. */
    static Map<String, String> of(Reader reader, List<String> addresses) {
        Map<String, String> answers = new TreeMap<>();
        addresses.forEach(address -> answers.put(address, without(OF_ONE_ANSWER, reader.answers(address))));
        return answers;
    }

    /**
     * The same without anything that distinguishes this plan from another one: its id, its title, its times. Sections that were created at the
     * same time are in the order of their ids, which nobody has chosen; so the parts of an answer are sorted.
     */
    static Map<String, String> ofNoCertainPlan(Reader reader, List<String> addresses, Planted plan, Words words) {
        Map<String, String> answers = new TreeMap<>();
        of(reader, addresses)
                .forEach((address, answer) -> answers.merge(
                        nameless(address, plan, words),
                        sorted(without(OF_ONE_PLAN, nameless(answer, plan, words))),
                        (one, other) -> sorted(one + "\n" + other)));
        return answers;
    }

    private static String sorted(String answer) {
        return Arrays.stream(answer.split("(?=[<{])|(?<=[}\\]])|\n", -1))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** The first difference of two of them, with the text of each. */
    static List<String> differences(String account, Map<String, String> now, Map<String, String> before) {
        Set<String> all = new TreeSet<>(now.keySet());
        all.addAll(before.keySet());
        return all.stream()
                .filter(address -> !now.getOrDefault(address, "").equals(before.getOrDefault(address, "")))
                .map(address -> account + " at " + address + ": "
                        + parting(now.getOrDefault(address, ""), before.getOrDefault(address, "")))
                .toList();
    }

    private static String parting(String now, String before) {
        int at = 0;
        while (at < Math.min(now.length(), before.length()) && now.charAt(at) == before.charAt(at)) {
            at++;
        }
        return "\n  now    " + around(now, at) + "\n  before " + around(before, at);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND))
                .replace("\n", " ");
    }

    private static String nameless(String text, Planted plan, Words words) {
        return ID.matcher(text.replace(plan.slug(), "slug").replace(words.mark(), "zq"))
                .replaceAll("id");
    }

    private static String without(List<Pattern> parts, String text) {
        String left = text;
        for (Pattern part : parts) {
            left = part.matcher(left).replaceAll("");
        }
        return left;
    }
}
