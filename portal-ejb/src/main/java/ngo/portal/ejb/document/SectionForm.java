package ngo.portal.ejb.document;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.UUID;
import ngo.portal.persistence.text.Section;

/** Unsaved form input for one section. */
public class SectionForm implements Serializable {

    private UUID id = UUID.randomUUID();

    @Size(max = Section.MAX_HEADING_CHARACTERS)
    private String heading = "";

    private String html = "";

    public static SectionForm of(Section section) {
        SectionForm form = new SectionForm();
        form.id = section.id();
        form.heading = section.heading();
        form.html = section.html();
        return form;
    }

    Section section() {
        return new Section(id, heading, html);
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getHeading() {
        return heading;
    }

    public void setHeading(String heading) {
        this.heading = heading;
    }

    public String getHtml() {
        return html;
    }

    public void setHtml(String html) {
        this.html = html;
    }
}
