package ngo.portal.ejb.plan;

import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.document.DocumentForm;
import ngo.portal.ejb.document.SectionForm;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.shared.InvalidInput;
import ngo.portal.persistence.text.Section;

/**
 * One section of a plan on the desk: a text with this section alone, under the name of its heading. What is typed into one
 * section is kept, compared and saved without the others, for not everybody sees those.
 */
public class PlanSectionForm extends DocumentForm {

    public static PlanSectionForm of(SectionRow section) {
        PlanSectionForm form = new PlanSectionForm();
        form.take(section.text(), section.textNumber());
        return form;
    }

    @Override
    public UUID section(UUID document) {
        return getSections().stream().findFirst().map(SectionForm::getId).orElse(document);
    }

    /** The section as it would be stored. */
    Section typed() {
        return text().sections().stream().findFirst().orElseThrow(() -> new InvalidInput("section"));
    }

    @Override
    public Map<String, String> beside() {
        return Map.of();
    }

    @Override
    public void write(String field, String words) {
        // Nothing stands beside a section.
    }
}
