package ngo.portal.persistence.text;

import java.util.Objects;
import java.util.UUID;

/** A part of a document that is written, locked and compared by itself; its heading may be empty, its HTML is clean. */
public record Section(UUID id, String heading, String html) {

    public static final int MAX_HEADING_CHARACTERS = 300;

    public Section {
        Objects.requireNonNull(id);
        heading = Characters.line(heading, MAX_HEADING_CHARACTERS);
        html = Html.clean(html);
    }

    public static Section of(String heading, String html) {
        return new Section(UUID.randomUUID(), heading, html);
    }

    public Section withHtml(String other) {
        return new Section(id, heading, other);
    }
}
