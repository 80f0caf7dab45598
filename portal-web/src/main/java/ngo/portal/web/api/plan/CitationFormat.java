package ngo.portal.web.api.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.persistence.plan.records.Citation;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;

/** How an article is named in a request and an answer: its instrument and its number, such as {@code UNDHRD 9}. */
final class CitationFormat {

    private static final Pattern FORM = Pattern.compile("(\\S+) ([1-9][0-9]{0,3})");

    private CitationFormat() {}

    static String written(Citation citation) {
        return citation.instrument() + " " + citation.article();
    }

    static List<Citation> read(List<String> cites) {
        return cites.stream().distinct().map(CitationFormat::read).toList();
    }

    private static Citation read(String cite) {
        Matcher form = FORM.matcher(cite.strip());
        if (!form.matches()) {
            throw new InvalidInput("cites");
        }
        return new Citation(form.group(1), InputParser.whole(form.group(2)).orElseThrow());
    }
}
