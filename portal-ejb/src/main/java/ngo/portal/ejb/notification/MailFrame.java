package ngo.portal.ejb.notification;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The HTML frame of a mail, in the design of Keycloak's mails: light and dark, and no wider than a phone.
 *
 * @param language the tag of the language in which it is written
 * @param direction of writing, {@code ltr} or {@code rtl}
 * @param portal name of the portal in that language
 */
public record MailFrame(String language, String direction, String portal) {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="{language}" dir="{direction}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{subject}</title>
            <style>
            @media (prefers-color-scheme: dark) {
              .page { background: #0c1116 !important; color: #e6edf3 !important; }
              .sheet { background: #12181f !important; border-color: #2d3945 !important; }
              .act { color: #8ab8f0 !important; }
            }
            </style>
            </head>
            <body class="page" dir="{direction}" style="margin: 0; padding: 24px 16px; background: #f4f6f8; color: #1f2933; \
            font: 16px/1.55 'Noto Sans', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;">
            <div style="max-width: 32rem; margin: 0 auto;">
            <p style="margin: 0 0 16px; padding: 12px 0 0; border-top: 6px solid #102a43; \
            font: 600 20px/1.2 'Source Serif 4', Georgia, 'Times New Roman', serif;">{portal}</p>
            <div class="sheet" style="padding: 24px 24px 8px; background: #ffffff; border: 1px solid #d7dee5; border-radius: 8px;">
            {paragraphs}
            </div>
            </div>
            </body>
            </html>
            """;

    /** An address ends before the punctuation of the sentence around it; a non-breaking space ends it, too. */
    private static final Pattern ADDRESS = Pattern.compile("(?U)https?://[^\\s<]*[^\\s<:.,،⟧]");

    private static final String LINK =
            "<a class=\"act\" dir=\"ltr\" style=\"color: #0b5cad; overflow-wrap: anywhere;\" href=\"$0\">$0</a>";

    /**
     * Builds the page from plain text.
     *
     * @param body paragraphs separated by a blank line; addresses become links
     */
    public String of(String subject, String body) {
        String paragraphs = Arrays.stream(body.strip().split("\n\n"))
                .map(paragraph -> ADDRESS.matcher(escaped(paragraph)).replaceAll(LINK))
                .map(paragraph -> "<p style=\"margin: 0 0 16px;\">" + paragraph.replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
        return PAGE.replace("{language}", language)
                .replace("{direction}", direction)
                .replace("{subject}", escaped(subject))
                .replace("{portal}", escaped(portal))
                .replace("{paragraphs}", paragraphs);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
