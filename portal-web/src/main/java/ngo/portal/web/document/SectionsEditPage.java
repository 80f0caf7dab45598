package ngo.portal.web.document;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import ngo.portal.ejb.document.SectionForm;

/** Sections are added to a text that is being written, taken away and moved. */
public abstract class SectionsEditPage implements Serializable {

    /** Those that are being written, in their order. */
    protected abstract List<SectionForm> sections();

    public void addSection() {
        sections().add(new SectionForm());
    }

    public void removeSection(SectionForm section) {
        sections().remove(section);
    }

    public void moveUp(SectionForm section) {
        move(section, -1);
    }

    public void moveDown(SectionForm section) {
        move(section, 1);
    }

    private void move(SectionForm section, int by) {
        List<SectionForm> sections = sections();
        int from = sections.indexOf(section);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < sections.size()) {
            Collections.swap(sections, from, to);
        }
    }
}
