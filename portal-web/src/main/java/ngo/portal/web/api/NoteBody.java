package ngo.portal.web.api;

import org.jspecify.annotations.Nullable;

/** What is printed with the act. */
public record NoteBody(@Nullable String note) {

    String words() {
        return BodyWords.of("note", note);
    }
}
