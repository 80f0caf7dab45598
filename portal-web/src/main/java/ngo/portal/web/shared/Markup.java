package ngo.portal.web.shared;

import com.google.errorprone.annotations.CompileTimeConstant;
import org.jspecify.annotations.Nullable;

/**
 * A writer of HTML in one pass, for lists in which a component tree for each line would cost more than its content. Literals in the source are
 * written unescaped, and the compiler accepts nothing else for them; all user input is escaped.
 */
public final class Markup {

    private final StringBuilder html = new StringBuilder();

    /** Our own HTML. */
    public Markup raw(@CompileTimeConstant final String ours) {
        html.append(ours);
        return this;
    }

    /** HTML of the text kit, which holds nothing but what that lets through. */
    public Markup clean(String paragraph) {
        html.append(paragraph);
        return this;
    }

    /** Words between elements, or the value of an attribute in double quotes. */
    public Markup text(@Nullable Object words) {
        if (words == null) {
            return this;
        }
        String all = words.toString();
        for (int i = 0; i < all.length(); i++) {
            char one = all.charAt(i);
            switch (one) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(one);
            }
        }
        return this;
    }

    /** One of {@code resources/icons.svg}. */
    public Markup icon(String name) {
        return raw("<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"/resources/icons.svg#")
                .text(name)
                .raw("\"></use></svg>");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
