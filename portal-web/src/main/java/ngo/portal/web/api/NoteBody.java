package ngo.portal.web.api;

import org.jspecify.annotations.Nullable;

/** What is printed with the act. */
record NoteBody(@Nullable String note) {

    String words() {
        return Words.of("note", note);
    }
}
