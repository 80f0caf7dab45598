package ngo.portal.web.api.shared;

import org.jspecify.annotations.Nullable;

/** A note that is published with the act. */
public record NoteBody(@Nullable String note) {

    public String words() {
        return BodyWords.of("note", note);
    }
}
