package ngo.portal.ejb.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a press release, told by the words above them. */
enum ReleasePart {
    BODY("(?!)"),
    NOTES("notes? (?:to|for) (?:the )?editors?"),
    ORGANISATIONS("about (?:the )?(?:organi[sz]ations?|signatories)(?: involved)?"),
    CONTACT("(?:(?:press|media) (?:contacts?|enquiries|inquiries)|contacts?(?: details)?)");

    private final Pattern heading;

    ReleasePart(String words) {
        heading = Pattern.compile("(?is)^[\\s*#_-]*+" + words + "[\\s*#_-]*+(?::(.*))?");
    }

    /** The part that begins here, or the one given if none does. */
    static ReleasePart beginningAt(String line, ReleasePart otherwise) {
        for (ReleasePart part : values()) {
            if (part.heading.matcher(line).matches()) {
                return part;
            }
        }
        return otherwise;
    }

    /** What stands on the line of the heading itself, as after "Press contact:". */
    String rest(String line) {
        Matcher matcher = heading.matcher(line);
        String rest = matcher.matches() ? matcher.group(1) : "";
        return rest == null ? "" : rest.strip();
    }
}
