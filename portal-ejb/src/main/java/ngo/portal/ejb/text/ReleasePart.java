package ngo.portal.ejb.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a press release, recognised by their headings. */
enum ReleasePart {
    BODY("(?!)"),
    NOTES("(?:notes? (?:to|for) (?:the )?editors?"
            + "|notes? (?:aux rédactions|à l’attention des rédactions)|notas? para (?:la redacción|editores)"
            + "|ملاحظات لهيئات التحرير|примечани[ея] для редакци[йи])"),
    ORGANISATIONS("(?:about (?:the )?(?:organi[sz]ations?|signatories)(?: involved)?"
            + "|à propos des organisations|acerca de las organizaciones|نبذة عن المنظمات|об организациях)"),
    CONTACT("(?:(?:press|media) (?:contacts?|enquiries|inquiries)|contacts?(?: details)?"
            + "|contacts? presse|contactos?(?: de prensa)?|جه(?:ة|ات) الاتصال(?: الإعلامية)?"
            + "|контакты?(?: для СМИ)?)");

    private final Pattern heading;

    ReleasePart(String words) {
        heading = Pattern.compile("(?isu)^[\\s*#_-]*+" + words + "[\\s\\u00a0*#_-]*+(?::(.*))?");
    }

    /** The part that this line begins, or the given one. */
    static ReleasePart beginningAt(String line, ReleasePart otherwise) {
        for (ReleasePart part : values()) {
            if (part.heading.matcher(line).matches()) {
                return part;
            }
        }
        return otherwise;
    }

    /** The text after the heading on the same line, as after "Press contact:". */
    String rest(String line) {
        Matcher matcher = heading.matcher(line);
        String rest = matcher.matches() ? matcher.group(1) : "";
        return rest == null ? "" : rest.strip();
    }
}
