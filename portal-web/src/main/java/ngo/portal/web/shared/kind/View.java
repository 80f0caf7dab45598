package ngo.portal.web.shared.kind;

import ngo.portal.ejb.action.Link;
import org.jspecify.annotations.Nullable;

/**
 * One page of a document.
 *
 * @param page its link target; absent if only another page links to it
 * @param below the part that follows the document's own address; {@code %s} is the id of a part of it, a language or a number
 * @param file file of the page, relative to the folder of its kind unless it begins with a slash
 * @param part the meaning of {@code %s}
 */
public record View(Link.@Nullable Page page, String below, String file, Part part) {

    /** What an address names besides the document. */
    public enum Part {
        RECORD(Route.ID),
        LANGUAGE(Route.TAG),
        NUMBER(Route.NUMBER);

        final String pattern;

        Part(String pattern) {
            this.pattern = pattern;
        }
    }

    public static View of(Link.Page page, String below, String file) {
        return new View(page, below, file, Part.RECORD);
    }

    public static View of(String below, String file) {
        return new View(null, below, file, Part.RECORD);
    }

    public static View ofLanguage(Link.Page page, String below, String file) {
        return new View(page, below, file, Part.LANGUAGE);
    }

    public static View ofLanguage(String below, String file) {
        return new View(null, below, file, Part.LANGUAGE);
    }

    public static View ofNumber(Link.Page page, String below, String file) {
        return new View(page, below, file, Part.NUMBER);
    }

    public static View ofNumber(String below, String file) {
        return new View(null, below, file, Part.NUMBER);
    }
}
