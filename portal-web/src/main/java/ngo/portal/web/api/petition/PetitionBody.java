package ngo.portal.web.api.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.document.SectionForm;
import ngo.portal.ejb.petition.PetitionForm;
import ngo.portal.persistence.petition.MailContent;
import org.jspecify.annotations.Nullable;

/** A petition as a program sends it. Fields that are left out keep their value. */
public record PetitionBody(
        @Nullable String title,
        @Nullable String language,
        @Nullable List<String> addressees,
        @Nullable List<Section> sections,
        @Nullable Integer goal,
        @Nullable Instant closesAt,
        @Nullable String zone,
        @Nullable MailContent mailContent) {

    /** A section as a program sends it. Without an id, it is a new one. */
    public record Section(@Nullable UUID id, @Nullable String heading, @Nullable String text) {

        SectionForm form() {
            SectionForm form = new SectionForm();
            if (id != null) {
                form.setId(id);
            }
            form.setHeading(heading == null ? "" : heading);
            form.setHtml(text == null ? "" : text);
            return form;
        }
    }

    PetitionForm onto(PetitionForm form) {
        if (title != null) {
            form.setTitle(title);
        }
        if (language != null) {
            form.setLanguage(language);
        }
        if (addressees != null) {
            form.setAddressees(new ArrayList<>(addressees));
        }
        if (sections != null) {
            form.setSections(
                    new ArrayList<>(sections.stream().map(Section::form).toList()));
        }
        if (goal != null) {
            form.setGoal(goal);
        }
        if (closesAt != null) {
            form.closeAt(closesAt, zone == null ? form.getZone() : zone);
        }
        if (mailContent != null) {
            form.setMailContent(mailContent);
        }
        return form;
    }
}
