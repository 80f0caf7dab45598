package ngo.portal.web.delivery;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.ejb.delivery.DeliveryCommitmentForm;
import ngo.portal.ejb.delivery.DeliveryCommitmentService;
import ngo.portal.persistence.delivery.DeliveryCommitmentRow;
import ngo.portal.persistence.delivery.DeliveryCommitmentState;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page for recording a promise that an addressee made in answer, and its progress. */
@Named
@ViewScoped
public class DeliveryCommitmentPage implements Serializable {

    @Inject
    private DeliveryCommitmentService commitments;

    @Inject
    private CurrentDelivery current;

    @Inject
    private Text text;

    private String commitment = "";
    private DeliveryCommitmentForm form = new DeliveryCommitmentForm();

    public void load() {
        current.loadForWriting();
        if (isNew()) {
            form.setPromisedBy(current.getRow().addressee());
        } else {
            form = DeliveryCommitmentForm.of(present());
        }
    }

    public void save() {
        if (isNew()) {
            commitments.add(current.id(), current.number(), current.version(), form);
            text.said("delivery", "commitmentRecorded");
        } else {
            commitments.change(current.id(), current.number(), present().number(), current.version(), form);
            text.said("delivery", "commitmentChanged");
        }
        Redirects.to(current.getPath());
    }

    private DeliveryCommitmentRow present() {
        int number = InputParser.whole(commitment).orElseThrow(NotFound::new);
        return current.getRow().commitments().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public boolean isNew() {
        return commitment.isEmpty();
    }

    /** The present state and the possible next ones. */
    public List<DeliveryCommitmentState> getStates() {
        DeliveryCommitmentState now =
                isNew() ? DeliveryCommitmentState.OPEN : present().state();
        List<DeliveryCommitmentState> states = new ArrayList<>(List.of(now));
        states.addAll(now.next());
        return states;
    }

    public CurrentDelivery getCurrent() {
        return current;
    }

    public DeliveryCommitmentForm getForm() {
        return form;
    }

    public String getCommitment() {
        return commitment;
    }

    public void setCommitment(@Nullable String commitment) {
        this.commitment = commitment == null ? "" : commitment;
    }
}
