package ngo.portal.persistence.text;

import org.commonmark.node.Node;

/** Refuses Markdown that is nested so deeply that only an attacker writes it; it walks without recursion for that reason. */
final class MarkdownDepth {

    static final int MAX_DEPTH = 100;

    /** The most brackets that are open at once within one paragraph; the parser examines all of them whenever a link ends. */
    private static final int MAX_OPEN_BRACKETS = 500;

    /** The limit of emphasis marks times ends of links within one paragraph; at the end of each link the parser examines all marks. */
    private static final long MAX_PARSER_STEPS = 25_000_000;

    private MarkdownDepth() {}

    /** Checks before parsing: the parser itself takes time that grows with the square of the number of open brackets. */
    static void refuseOpen(String markdown) {
        int open = 0;
        long marks = 0;
        long ends = 0;
        boolean lineIsBlank = true;
        for (int at = 0; at < markdown.length(); at++) {
            char sign = markdown.charAt(at);
            if (sign == '\n') {
                open = lineIsBlank ? 0 : open;
                marks = lineIsBlank ? 0 : marks;
                ends = lineIsBlank ? 0 : ends;
                lineIsBlank = true;
            } else if (!Character.isWhitespace(sign)) {
                lineIsBlank = false;
                open = sign == '[' ? open + 1 : sign == ']' ? Math.max(0, open - 1) : open;
                marks += sign == '*' || sign == '_' ? 1 : 0;
                ends += sign == ']' ? 1 : 0;
            }
            if (open > MAX_OPEN_BRACKETS || marks * ends > MAX_PARSER_STEPS) {
                throw new TextRefused(TextRefused.Reason.TOO_DEEP);
            }
        }
    }

    static void refuseDeep(Node document) {
        int depth = 0;
        Node node = document;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
            } else {
                while (node != null && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null ? null : node.getNext();
            }
            if (depth > MAX_DEPTH) {
                throw new TextRefused(TextRefused.Reason.TOO_DEEP);
            }
        }
    }
}
