package ngo.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page in pieces, as they are written: tags, the text between them, and remarks, which nobody is sent. */
sealed interface PageToken {

    /** Its value in double quotes, as it is written there. */
    record Attribute(String name, String value) {

        boolean isNamespace() {
            return name.equals("xmlns") || name.startsWith("xmlns:");
        }
    }

    /** What begins an element, or all of an empty one. */
    record Opening(String name, List<Attribute> attributes, boolean closed) implements PageToken {

        boolean isComponent() {
            return PageToken.isComponent(name);
        }

        /** Whether every blank in it is shown, or every line: no more may be there than was written. */
        boolean keepsBlanks() {
            return KEPT.contains(name)
                    || attributes.stream().anyMatch(one -> one.name().equals("class") && keepsBlanks(one.value()));
        }

        /** Whether it matters that it is empty, without even a blank. */
        boolean mayVanish() {
            return VANISHING.contains(name) || classes().anyMatch(VANISHING::contains);
        }

        /** Whether it is laid out like a block, whatever it is, within a parent that lays out its children in a row. */
        String shownAs(boolean inRow) {
            return inRow && !isComponent() ? "div" : name;
        }

        /** Whether it lays out its children in a row; control tags inherit that from their parent. */
        boolean isRow(boolean inRow) {
            return isComponent()
                    ? ROWS.contains(name) || (inRow && STEERING.contains(name))
                    : classes().anyMatch(ROWS::contains);
        }

        private Stream<String> classes() {
            return attributes.stream()
                    .filter(one -> one.name().equals("class"))
                    .flatMap(one -> Stream.of(one.value().split(" ", -1)));
        }

        private static boolean keepsBlanks(String classes) {
            return KEEPING_CLASS.matcher(classes).find();
        }
    }

    /** What ends an element. */
    record Closing(String name) implements PageToken {}

    /** The text between two tags, blanks included. */
    record Words(String text) implements PageToken {}

    /** {@code ui:remove} or a comment as a whole. */
    record Remark(String text) implements PageToken {}

    /** Classes that set out in a row or a grid what they hold, where no blank is shown, and the tags that put it into one of them. */
    Set<String> ROWS = Set.of("acts", "buttons", "check", "choice", "meta", "po:buttons", "po:empty");

    /** What is sent is only what they hold. */
    Set<String> STEERING = Set.of("ui:fragment", "ui:repeat");

    /** Elements and classes that styles hide, or mark, only while they are empty. */
    Set<String> VANISHING = Set.of("td", "span", "aims", "messages", "problem");

    /** Elements whose blanks are shown. */
    Set<String> KEPT = Set.of("pre", "textarea", "script", "style");

    /** The classes that public.css and portal.css give {@code white-space: pre-line} or {@code pre-wrap}. */
    Pattern KEEPING_CLASS = Pattern.compile("(?<![\\w-])(diff|quote|said|written)(?![\\w-])");

    /** Elements that are on lines of their own: at their edges a browser shows no blank. */
    Set<String> BLOCKS =
            Set.of(("html head body title meta link script style header footer main nav section article aside div p"
                            + " h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td form fieldset"
                            + " legend details summary blockquote figure figcaption optgroup option hr path circle rect use g desc")
                    .split(" "));

    Pattern REMARK = Pattern.compile("(?s)<ui:remove>.*?</ui:remove>|<!--.*?-->|<!DOCTYPE[^>]*>");
    Pattern OPENING = Pattern.compile("<([a-zA-Z][\\w:.-]*)((?:\\s+[\\w:.-]+=\"[^\"<]*\")*+)\\s*(/?)>");
    Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)=\"([^\"]*)\"");
    Pattern CLOSING = Pattern.compile("</([\\w:.-]+)\\s*>");

    /** A tag with a prefix makes a component or steers how they are made; every other one is sent as written. */
    static boolean isComponent(String name) {
        return name.indexOf(':') >= 0;
    }

    /** What a page consists of, in order; joined together they are the page again, but for the blanks within tags. */
    static List<PageToken> of(String page) {
        List<PageToken> tokens = new ArrayList<>();
        Matcher at = REMARK.matcher(page);
        int done = 0;
        while (done < page.length()) {
            if (page.charAt(done) != '<') {
                int end = endOfWords(page, done);
                tokens.add(new Words(page.substring(done, end)));
                done = end;
            } else if (at.region(done, page.length()).lookingAt()) {
                done = at.end();
                tokens.add(new Remark(at.group()));
                at.usePattern(REMARK);
            } else if (at.usePattern(OPENING).lookingAt()) {
                done = at.end();
                tokens.add(new Opening(
                        at.group(1), attributes(at.group(2)), !at.group(3).isEmpty()));
                at.usePattern(REMARK);
            } else if (at.usePattern(CLOSING).lookingAt()) {
                done = at.end();
                tokens.add(new Closing(at.group(1)));
                at.usePattern(REMARK);
            } else {
                throw new IllegalArgumentException(
                        "This is not read: " + page.substring(done, Math.min(page.length(), done + 80)));
            }
        }
        return tokens;
    }

    private static int endOfWords(String page, int begin) {
        int end = begin;
        while (end < page.length() && page.charAt(end) != '<') {
            end = Expression.beginsAt(page, end) ? Expression.end(page, end) : end + 1;
        }
        return end;
    }

    private static List<Attribute> attributes(String written) {
        return ATTRIBUTE
                .matcher(written)
                .results()
                .map(one -> new Attribute(one.group(1), one.group(2)))
                .toList();
    }
}
