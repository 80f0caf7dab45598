package ngo.portal.launch.mail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows the caught mails as JSON for tests and as a plain page for people. */
final class MailPage {

    private MailPage() {}

    static String json(List<CaughtMail> mails) {
        return mails.stream().map(MailPage::json).collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    private static String json(CaughtMail mail) {
        String to = mail.to().stream().map(MailPage::quoted).collect(Collectors.joining(",", "[", "]"));
        return "{\"id\":" + quoted(mail.id()) + ",\"from\":" + quoted(mail.from()) + ",\"to\":" + to + ",\"subject\":"
                + quoted(mail.subject())
                + ",\"sent\":" + quoted(mail.sent()) + ",\"text\":" + quoted(mail.text()) + ",\"html\":"
                + quoted(mail.html()) + "}";
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(letter -> out.append(escape((char) letter)));
        return out.append('"').toString();
    }

    private static String escape(char letter) {
        if (letter == '"' || letter == '\\') {
            return "\\" + letter;
        }
        return letter < ' ' || letter == '\u2028' || letter == '\u2029'
                ? String.format(Locale.ROOT, "\\u%04x", (int) letter)
                : String.valueOf(letter);
    }

    static String html(List<CaughtMail> mails) {
        String articles = mails.stream().map(MailPage::html).collect(Collectors.joining());
        return "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Caught mails</title>"
                + "<style>body{font:1rem/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}"
                + "article{border-top:1px solid;padding:1rem 0}pre{white-space:pre-wrap;font:inherit}</style>"
                + "<h1>Caught mails</h1>" + (mails.isEmpty() ? "<p>No mail has been sent yet.</p>" : articles)
                + "</html>";
    }

    private static String html(CaughtMail mail) {
        return "<article><h2>" + escaped(mail.subject()) + "</h2><p>To " + escaped(String.join(", ", mail.to()))
                + "<br>From " + escaped(mail.from()) + "<br>" + escaped(mail.sent()) + "</p><pre>"
                + escaped(mail.text()) + "</pre></article>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
