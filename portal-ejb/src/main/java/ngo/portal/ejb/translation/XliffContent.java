package ngo.portal.ejb.translation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The content of a source or target: words and inline codes, in their order. */
record XliffContent(List<Token> tokens) {

    /** Maximum nesting of codes; only an attacker exceeds it. */
    private static final int MAX_DEPTH = 50;

    static final XliffContent NOTHING = new XliffContent(List.of());

    /** The kind of a token. */
    enum Kind {
        WORDS,
        OPEN,
        CLOSE,
        /** A code without content. */
        SINGLE
    }

    /**
     * One token.
     *
     * @param id of the code; empty for words
     * @param says the words; for a code its element in HTML, empty if the file does not name it
     */
    record Token(Kind kind, String id, String says) {}

    XliffContent {
        tokens = List.copyOf(tokens);
    }

    /** The codes that name their element. */
    Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        tokens.stream()
                .filter(token -> isCode(token) && !token.says().isEmpty())
                .forEach(token -> codes.putIfAbsent(token.id(), token.says()));
        return codes;
    }

    /** Each code as often as it occurs. */
    List<String> used() {
        return tokens.stream().filter(XliffContent::isCode).map(Token::id).toList();
    }

    private static boolean isCode(Token token) {
        return token.kind() == Kind.OPEN || token.kind() == Kind.SINGLE;
    }

    /** Whether codes overlap, are not closed, or nest too deeply. */
    boolean isBroken() {
        Deque<String> open = new ArrayDeque<>();
        for (Token token : tokens) {
            if (token.kind() == Kind.OPEN) {
                open.push(token.id());
            } else if (token.kind() == Kind.CLOSE
                    && (open.isEmpty() || !open.pop().equals(token.id()))) {
                return true;
            }
            if (open.size() > MAX_DEPTH) {
                return true;
            }
        }
        return !open.isEmpty();
    }

    /**
     * The content as HTML.
     *
     * @param known the elements of codes that do not name one themselves
     */
    String html(Map<String, String> known) {
        Map<String, String> codes = new LinkedHashMap<>(codes());
        codes.putAll(known);
        StringBuilder html = new StringBuilder();
        for (Token token : tokens) {
            String element = codes.getOrDefault(token.id(), "");
            if (token.kind() == Kind.WORDS) {
                html.append(XliffMarkup.escaped(token.says()));
            } else if (!element.isEmpty()) {
                html.append(token.kind() == Kind.CLOSE ? XliffMarkup.end(element) : "<" + element + ">");
            }
        }
        return html.toString();
    }

    /** The words without codes. */
    String plain() {
        StringBuilder plain = new StringBuilder();
        tokens.stream().filter(token -> token.kind() == Kind.WORDS).forEach(token -> plain.append(token.says()));
        return plain.toString().strip().replaceAll("\\s+", " ");
    }
}
