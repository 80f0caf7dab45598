package ngo.portal.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import org.junit.jupiter.api.Test;

class VersionPartTest {

    private final Section aims = Section.of("Aims", "<p>One.</p>");
    private final Section means = Section.of("Means", "<p>Two.</p>");

    @Test
    void aTextThatIsSharedAsAWholeIsItsOnlyPart() {
        DocumentText text = text("Title", aims, means);

        assertThat(VersionPart.join(List.of(VersionPart.whole(UUID.randomUUID(), 3, text))))
                .isEqualTo(text);
    }

    @Test
    void partsAreReadInTheirOrderUnderTheNewestTitle() {
        VersionPart later = new VersionPart(means.id(), 2, 4, text("New title", means));
        VersionPart earlier = new VersionPart(aims.id(), 1, 2, text("Old title", aims));

        assertThat(VersionPart.join(List.of(later, earlier))).isEqualTo(text("New title", aims, means));
    }

    private static DocumentText text(String title, Section... sections) {
        return new DocumentText(title, "en", List.of(), List.of(sections));
    }
}
