package ngo.portal.ejb.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.text.Section;

/** Unsaved form input for the text of a section, with the version that was read. */
public class SectionTextForm implements Serializable {

    @NotNull
    @Size(max = Section.MAX_HEADING_CHARACTERS)
    private String title = "";

    @NotNull
    private String html = "";

    private long version;

    public static SectionTextForm of(SectionRow section) {
        SectionTextForm form = new SectionTextForm();
        form.title = section.title();
        form.html = section.html();
        form.version = section.version();
        return form;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getHtml() {
        return html;
    }

    public void setHtml(String html) {
        this.html = html;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
