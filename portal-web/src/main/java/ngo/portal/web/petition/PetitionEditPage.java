package ngo.portal.web.petition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.document.SectionForm;
import ngo.portal.ejb.petition.PetitionForm;
import ngo.portal.ejb.petition.PetitionService;
import ngo.portal.persistence.petition.MailContent;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.web.document.SectionsEditPage;
import ngo.portal.web.document.WritingSession;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;

/** Writing on a petition. */
@Named
@ViewScoped
public class PetitionEditPage extends SectionsEditPage {

    @Inject
    private CurrentPetition current;

    @Inject
    private PetitionService petitions;

    @Inject
    private WritingSession writingSession;

    @Inject
    private Text text;

    private PetitionForm form = new PetitionForm();

    public void load() {
        current.load();
        if (!current.may("SAVE")) {
            Redirects.to(current.getPath());
            return;
        }
        form = PetitionForm.of(current.getPetition());
        writingSession.begin(current.id(), form, current.getPetition().changedAt());
    }

    public void save() {
        current.forget();
        PetitionDetail now = current.getPetition();
        if (writingSession.isOvertaken(PetitionForm.of(now), now.changedAt())) {
            return;
        }
        petitions.save(current.id(), form);
        text.said("petition", "saved");
        Redirects.to(current.getPath());
    }

    /** Leaves the text as others have saved it; one's own words stay as a draft. */
    public void takeTheirs() {
        text.said("document", "tookTheirs");
        Redirects.to(current.getPath());
    }

    @Override
    protected List<SectionForm> sections() {
        return form.getSections();
    }

    public MailContent[] getMailContents() {
        return MailContent.values();
    }

    public PetitionForm getForm() {
        return form;
    }

    public WritingSession getWriting() {
        return writingSession;
    }

    public CurrentPetition getCurrent() {
        return current;
    }
}
