package ngo.portal.ejb.document;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The paragraph to which form input refers. */
public class ParagraphForm implements Serializable {

    private @Nullable UUID section;

    private int paragraph;

    public @Nullable UUID getSection() {
        return section;
    }

    public void setSection(@Nullable UUID section) {
        this.section = section;
    }

    public int getParagraph() {
        return paragraph;
    }

    public void setParagraph(int paragraph) {
        this.paragraph = paragraph;
    }
}
