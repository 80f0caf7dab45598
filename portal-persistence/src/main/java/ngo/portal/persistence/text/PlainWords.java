package ngo.portal.persistence.text;

import java.util.regex.Pattern;

/** Words that go with a text without being signed, such as notes to editors. They are plain text, even if they came as HTML. */
public final class PlainWords {

    private static final Pattern MARKUP = Pattern.compile(
            "</?(?:p|br|div|ul|ol|li|h[1-6]|blockquote|em|strong|a)(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);

    private PlainWords() {}

    public static String of(String raw) {
        if (MARKUP.matcher(raw).find()) {
            return Html.toPlain(raw);
        }
        Characters.refuseControls(raw);
        return raw.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
