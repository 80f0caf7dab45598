package ngo.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Expressions such as {@code #{a.b}} within texts and attributes: where they end, and where a line may end within them. */
final class Expression {

    private static final List<String> BEFORE = List.of(" and ", " or ", " ? ", " : ", " += ", " && ", " || ");
    private static final List<String> BEFORE_AT_NEED =
            List.of(" eq ", " ne ", " gt ", " ge ", " lt ", " le ", " == ", " != ");

    /** Where else there is nothing, a comparison or a chain of calls is taken apart; as if it were so much deeper within brackets. */
    private static final int AT_NEED = 100;

    /** What a bundle is called stays beside the key, where one looks for it. */
    private static final Pattern BUNDLE = Pattern.compile("\\btexts\\.of\\('[a-z]+',$");

    private Expression() {}

    static boolean beginsAt(String text, int at) {
        return (text.startsWith("#{", at) || text.startsWith("${", at)) && (at == 0 || text.charAt(at - 1) != '\\');
    }

    /** The first place behind the expression that begins there. */
    static int end(String text, int begin) {
        int depth = 0;
        for (int at = begin; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\'') {
                at = endOfString(text, at) - 1;
            } else if (sign == '{') {
                depth++;
            } else if (sign == '}') {
                depth--;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        throw new IllegalArgumentException("This expression does not end: " + text.substring(begin));
    }

    private static int endOfString(String text, int begin) {
        int at = begin + 1;
        while (at < text.length() && text.charAt(at) != '\'') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new IllegalArgumentException("This string does not end: " + text.substring(begin));
        }
        return at + 1;
    }

    /** The same with one blank wherever expressions hold some outside of strings, none before a dot; what is no expression stays. */
    static String onOneLine(String text) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (beginsAt(text, at)) {
                int end = end(text, at);
                squeeze(text.substring(at, end), line);
                at = end;
            } else {
                line.append(text.charAt(at));
                at++;
            }
        }
        return line.toString();
    }

    private static void squeeze(String expression, StringBuilder line) {
        for (int at = 0; at < expression.length(); at++) {
            char sign = expression.charAt(at);
            if (sign == '\'') {
                int end = endOfString(expression, at);
                line.append(expression, at, end);
                at = end - 1;
            } else if (!isBlank(sign)) {
                if (sign == '.' && isBlank(line.charAt(line.length() - 1))) {
                    line.setLength(line.length() - 1);
                }
                line.append(sign);
            } else if (!isBlank(line.charAt(line.length() - 1))) {
                line.append(' ');
            }
        }
    }

    static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r';
    }

    /** A place where a line may end, and where the next one begins. */
    record Break(int at, int next, int depth) {}

    /** Where lines may end within the expressions of a text that is on one line. */
    static List<Break> breaks(String text) {
        List<Break> breaks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (beginsAt(text, at)) {
                int end = end(text, at);
                collect(text, at + 2, end - 1, breaks);
                at = end;
            } else {
                at++;
            }
        }
        return breaks;
    }

    private static void collect(String text, int begin, int end, List<Break> breaks) {
        int depth = 0;
        for (int at = begin; at < end; at++) {
            char sign = text.charAt(at);
            if (sign == '\'') {
                at = endOfString(text, at) - 1;
            } else if (sign == '(' || sign == '[' || sign == '{') {
                depth++;
            } else if (sign == ')' || sign == ']' || sign == '}') {
                depth--;
            } else if (sign == '.' && text.charAt(at - 1) == ')') {
                breaks.add(new Break(at, at, depth + AT_NEED));
            } else if (sign == ' ') {
                String rest = text.substring(at, Math.min(end, at + 5));
                boolean behindComma = text.charAt(at - 1) == ','
                        && !BUNDLE.matcher(text.substring(begin, at)).find();
                if (behindComma || BEFORE.stream().anyMatch(rest::startsWith)) {
                    breaks.add(new Break(at, at + 1, depth));
                } else if (BEFORE_AT_NEED.stream().anyMatch(rest::startsWith)) {
                    breaks.add(new Break(at, at + 1, depth + AT_NEED));
                }
            }
        }
    }
}
