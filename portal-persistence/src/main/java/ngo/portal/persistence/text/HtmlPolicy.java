package ngo.portal.persistence.text;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The one sanitising policy for everything that people write, paste, import or send. */
final class HtmlPolicy {

    private static final String[] KEPT = {"p", "h2", "h3", "ul", "ol", "li", "blockquote", "em", "strong", "br"};
    private static final String[] PARAGRAPHS = {
        "div",
        "section",
        "article",
        "main",
        "aside",
        "header",
        "footer",
        "address",
        "figure",
        "figcaption",
        "caption",
        "pre",
        "td",
        "th",
        "dt",
        "dd"
    };
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(KEPT)
            .allowElements((name, attributes) -> "p", PARAGRAPHS)
            .allowElements((name, attributes) -> "h2", "h1")
            .allowElements((name, attributes) -> "h3", "h4", "h5", "h6")
            .allowElements((name, attributes) -> "em", "i", "cite")
            .allowElements((name, attributes) -> "strong", "b")
            .allowElements("a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .toFactory();

    private HtmlPolicy() {}

    static String sanitize(String html) {
        return POLICY.sanitize(html);
    }
}
