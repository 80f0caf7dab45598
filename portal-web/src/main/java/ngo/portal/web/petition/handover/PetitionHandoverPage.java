package ngo.portal.web.petition.handover;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.petition.handover.HandoverService;
import ngo.portal.persistence.petition.handover.HandoverContent;
import ngo.portal.persistence.petition.handover.HandoverFileType;
import ngo.portal.persistence.petition.handover.HandoverRow;
import ngo.portal.web.petition.CurrentPetition;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Where lists of signatures are made, and what is kept of those that were. */
@Named
@ViewScoped
public class PetitionHandoverPage implements Serializable {

    @Inject
    private CurrentPetition current;

    @Inject
    private HandoverService handovers;

    @Inject
    private HandoverFile file;

    private HandoverContent content = HandoverContent.COUNTS;
    private HandoverFileType fileType = HandoverFileType.HTML;

    private transient @Nullable List<HandoverRow> made;

    public void load() {
        current.load();
    }

    /** The list is the answer itself: it is kept nowhere. */
    public void make() throws IOException {
        byte[] bytes = handovers.make(
                current.id(), content, fileType, RequestLanguage.now().tag(), list -> file.write(list, fileType));
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType(fileType.mediaType());
        answer.setResponseHeader(
                "Content-Disposition",
                "attachment; filename=\"" + current.getPetition().slug() + "." + fileType.ending() + "\"");
        answer.setResponseHeader("Cache-Control", "no-store");
        answer.setResponseContentLength(bytes.length);
        answer.getResponseOutputStream().write(bytes);
        faces.responseComplete();
    }

    public List<HandoverRow> getMade() {
        if (made == null) {
            made = handovers.made(current.id());
        }
        return made;
    }

    public int getMostPeople() {
        return HandoverService.MAX_PEOPLE;
    }

    public HandoverContent[] getContents() {
        return HandoverContent.values();
    }

    public HandoverFileType[] getFileTypes() {
        return HandoverFileType.values();
    }

    public CurrentPetition getCurrent() {
        return current;
    }

    public HandoverContent getContent() {
        return content;
    }

    public void setContent(HandoverContent content) {
        this.content = content;
    }

    public HandoverFileType getFileType() {
        return fileType;
    }

    public void setFileType(HandoverFileType fileType) {
        this.fileType = fileType;
    }
}
