package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.statement.AmendmentForm;
import ngo.portal.ejb.statement.AmendmentService;
import ngo.portal.ejb.statement.ConsultationService;
import ngo.portal.persistence.shared.InvalidInput;
import ngo.portal.persistence.statement.AmendmentRow;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Other wordings: proposed for an organisation, answered by the holder of the pen. */
@Named
@ViewScoped
public class AmendmentsPage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private ConsultationService consultation;

    @Inject
    private AmendmentService amendments;

    @Inject
    private Text text;

    private final AmendmentForm form = new AmendmentForm();

    private int paragraph;

    private String merge = "";

    private String reject = "";

    private String words = "";

    private String reason = "";

    private @Nullable NumberedText numbered;

    /** A proposal begins with the words that stand there, a merger with the words that are proposed. */
    public void load() {
        current.load();
        getNumbered()
                .place(paragraph)
                .ifPresent(place -> form.setProposed(place.paragraph().plain()));
        current.getView().amendments().stream()
                .filter(row -> row.id().toString().equals(merge))
                .forEach(row -> words = row.proposed());
    }

    public NumberedText getNumbered() {
        if (numbered == null) {
            numbered = NumberedText.of(current.getView());
        }
        return numbered;
    }

    public List<Wording> getOpen() {
        return current.getView().amendments().stream()
                .filter(AmendmentRow::isOpen)
                .map(row -> Wording.of(row, getNumbered()))
                .sorted(Comparator.comparingInt(Wording::place))
                .toList();
    }

    public List<Wording> getSettled() {
        return current.getView().amendments().stream()
                .filter(row -> !row.isOpen())
                .map(row -> Wording.of(row, getNumbered()))
                .toList();
    }

    public void propose() {
        NumberedText.Place place = getNumbered().place(paragraph).orElseThrow(() -> new InvalidInput("paragraph"));
        form.setSection(place.section());
        form.setParagraph(place.paragraph().number());
        UUID amendment = consultation.amend(current.id(), form);
        done("proposed", "#a" + amendment);
    }

    public void accept(AmendmentRow row) {
        amendments.accept(current.id(), row.id());
        done("accepted", "");
    }

    public void merge(AmendmentRow row) {
        amendments.merge(current.id(), row.id(), words, reason);
        done("merged", "");
    }

    public void reject(AmendmentRow row) {
        amendments.reject(current.id(), row.id(), reason);
        done("rejected", "");
    }

    private void done(String said, String place) {
        text.said("statement", said);
        Go.to(current.getPath() + "/amendments" + place);
    }

    public AmendmentForm getForm() {
        return form;
    }

    public int getParagraph() {
        return paragraph;
    }

    public void setParagraph(int paragraph) {
        this.paragraph = paragraph;
    }

    public String getMerge() {
        return merge;
    }

    public void setMerge(String merge) {
        this.merge = merge;
    }

    public String getReject() {
        return reject;
    }

    public void setReject(String reject) {
        this.reject = reject;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public CurrentStatement getCurrent() {
        return current;
    }
}
