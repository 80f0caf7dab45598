package ngo.portal.web.petition.handover;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.ejb.petition.handover.HandoverService;
import ngo.portal.persistence.petition.handover.HandoverContent;
import ngo.portal.persistence.petition.handover.HandoverFileType;
import ngo.portal.persistence.petition.handover.HandoverPartRow;
import ngo.portal.persistence.petition.handover.HandoverRow;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.petition.CurrentPetition;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
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

    @Inject
    private HandoverTurns turns;

    @Inject
    private Text text;

    private HandoverContent content = HandoverContent.COUNTS;
    private HandoverFileType fileType = HandoverFileType.HTML;

    private @Nullable ArrayList<HandoverPartRow> parts;

    private transient @Nullable List<HandoverRow> made;

    public void load() {
        current.load();
    }

    /** The list is sent as the answer to this request and never stored. A long list of names as PDF is divided into parts first. */
    public void make() throws IOException {
        if (!HandoverService.isInParts(content, fileType)) {
            byte[] bytes = turns.inTurn(() -> handovers.make(
                    current.id(), content, fileType, RequestLanguage.now().tag(), list -> file.write(list, fileType)));
            send(bytes, fileType, "");
            return;
        }
        List<HandoverPartRow> divided = turns.inTurn(() -> handovers.divide(current.id(), content));
        if (divided.size() == 1) {
            makePart(divided.get(0));
        } else {
            Redirects.to(current.getPath() + "/handover#parts-title");
        }
    }

    /** One part is the answer itself, too. */
    public void makePart(HandoverPartRow part) throws IOException {
        byte[] bytes = turns.inTurn(() -> handovers.makePart(
                current.id(),
                part.division(),
                part.number(),
                RequestLanguage.now().tag(),
                list -> file.write(list, HandoverFileType.PDF)));
        send(bytes, HandoverFileType.PDF, part.parts() == 1 ? "" : "-" + part.number() + "-" + part.parts());
    }

    private void send(byte[] bytes, HandoverFileType type, String part) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType(type.mediaType());
        answer.setResponseHeader(
                "Content-Disposition",
                "attachment; filename=\"" + current.getPetition().slug() + part + "." + type.ending() + "\"");
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

    /** As they were when the page was opened, so that a button means the part that it names; empty where there is one at most. */
    public List<HandoverPartRow> getParts() {
        if (parts == null) {
            List<HandoverPartRow> divided = handovers.parts(current.id());
            parts = divided.size() == 1 ? new ArrayList<>() : new ArrayList<>(divided);
        }
        return parts;
    }

    public long getPartsMade() {
        return getParts().stream().filter(HandoverPartRow::made).count();
    }

    public String nameOf(HandoverPartRow part) {
        return text.of("handover", "list.part", part.number(), part.parts());
    }

    public int getMostPeople() {
        return HandoverService.MAX_PEOPLE;
    }

    public int getMostInPart() {
        return HandoverService.MAX_IN_PART;
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
