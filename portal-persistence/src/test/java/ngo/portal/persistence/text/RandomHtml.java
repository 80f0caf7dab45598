package ngo.portal.persistence.text;

import java.util.List;
import java.util.Random;

/** Makes HTML of the kind nobody would write, so that rules which must hold for all texts are tried on many. */
public final class RandomHtml {

    private static final List<String> SHREDS = List.of(
            "a",
            "b",
            "ghost",
            "Ω",
            "é",
            "e\u0301",
            "\u0338",
            "شعب",
            "我",
            "😀",
            "\u00a0",
            " ",
            " ",
            " ",
            "\n",
            "*",
            "**",
            "_",
            "__",
            "`",
            "\\",
            "[",
            "]",
            "(",
            ")",
            "](x)",
            "[a]: b",
            "!",
            "![",
            "#",
            "# ",
            "-",
            "- ",
            "--",
            "---",
            "+ ",
            "=",
            "===",
            "1. ",
            "2) ",
            "99.",
            ">",
            "> ",
            "&lt;",
            "&lt;b&gt;",
            "&amp;",
            "&amp;amp;",
            "&amp;#42;",
            "&quot;",
            "'",
            ".",
            ",",
            "…",
            "«",
            "»",
            "~~",
            "~~~",
            "|",
            ":",
            "$",
            "http://a.org",
            "&nbsp;",
            "&shy;",
            "€",
            "x_y",
            "<br>",
            "<br>",
            "\u2028",
            "\t");
    private static final List<String> ADDRESSES = List.of(
            "https://example.org/a?b=1&amp;copy=2",
            "https://example.org/a?b=1&amp;copy;=2",
            "http://a.org",
            "mailto:press@example.org",
            "javascript:alert(1)",
            "https://example.org/(x)_[y]*z*",
            "https://exämple.org/ü b",
            "/relative",
            "HTTPS://Example.org/\"q\"");

    private final Random random;

    public RandomHtml(long seed) {
        random = new Random(seed);
    }

    public String next() {
        return blocks(3);
    }

    private String blocks(int depth) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            out.append(block(depth));
        }
        return out.toString();
    }

    private String block(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 4)) {
            case 0, 1, 2 -> "<p>" + words(3) + "</p>";
            case 3 -> "<h" + (1 + random.nextInt(4)) + ">" + words(2) + "</h2>";
            case 4 -> "<blockquote>" + blocks(depth - 1) + "</blockquote>";
            case 5, 6 -> "<ul>" + items(depth - 1) + "</ul>";
            case 7 -> "<ol>" + items(depth - 1) + "</ol>";
            default -> words(2);
        };
    }

    private String items(int depth) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            out.append("<li>")
                    .append(random.nextBoolean() ? words(2) : blocks(depth))
                    .append("</li>");
        }
        return out.toString();
    }

    private String words(int depth) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            out.append(depth > 0 && random.nextInt(3) == 0 ? marked(depth - 1) : pick(SHREDS));
        }
        return out.toString();
    }

    private String marked(int depth) {
        String inside = words(depth);
        return switch (random.nextInt(5)) {
            case 0, 1 -> "<em>" + inside + "</em>";
            case 2, 3 -> "<strong>" + inside + "</strong>";
            default -> "<a href=\"" + pick(ADDRESSES) + "\">" + inside + "</a>";
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
