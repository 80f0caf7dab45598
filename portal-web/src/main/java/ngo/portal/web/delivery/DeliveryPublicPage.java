package ngo.portal.web.delivery;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import ngo.portal.ejb.delivery.DeliveryReader;
import ngo.portal.ejb.delivery.DeliveryService;
import ngo.portal.ejb.delivery.ShownParts;
import ngo.portal.persistence.delivery.DeliveryCommitmentRow;
import ngo.portal.persistence.delivery.PublicDelivery;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page for what the public reads of a delivery: chosen, previewed, then published. */
@Named
@ViewScoped
public class DeliveryPublicPage implements Serializable {

    @Inject
    private DeliveryReader reader;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private CurrentDelivery current;

    @Inject
    private Text text;

    private boolean reply;

    /** Numbers of the commitments that are chosen, as the page sends them. */
    private List<String> commitments = List.of();

    /** The parts that the preview has shown. */
    private String seen = "";

    private transient @Nullable PublicDelivery preview;

    public void load() {
        current.loadForWriting();
        reply = current.getRow().replyShown() || !current.getRow().shown();
        commitments = current.getRow().commitments().stream()
                .filter(DeliveryCommitmentRow::shown)
                .map(one -> String.valueOf(one.number()))
                .toList();
    }

    public void preview() {
        ShownParts parts = parts();
        preview = reader.preview(current.id(), current.number(), parts);
        seen = parts.toString();
    }

    /** Publishes only what was previewed. */
    public void show() {
        if (!seen.equals(parts().toString())) {
            preview();
            text.warned(text.of("delivery", "preview.changed"));
            return;
        }
        deliveries.show(current.id(), current.number(), current.version(), parts());
        text.said("delivery", "shown");
        Redirects.to(current.getPath());
    }

    public void hide() {
        deliveries.show(current.id(), current.number(), current.version(), new ShownParts(false, false, List.of()));
        text.said("delivery", "hidden");
        Redirects.to(current.getPath());
    }

    private ShownParts parts() {
        return new ShownParts(
                true,
                reply && current.getRow().reply().isKnown(),
                commitments.stream()
                        .map(InputParser::whole)
                        .flatMap(Optional::stream)
                        .sorted()
                        .toList());
    }

    public boolean isSeen() {
        return preview != null;
    }

    public @Nullable PublicDelivery getPreview() {
        return preview;
    }

    public CurrentDelivery getCurrent() {
        return current;
    }

    public boolean isReply() {
        return reply;
    }

    public void setReply(boolean reply) {
        this.reply = reply;
    }

    public List<String> getCommitments() {
        return commitments;
    }

    public void setCommitments(@Nullable List<String> commitments) {
        this.commitments = commitments == null ? List.of() : List.copyOf(commitments);
    }
}
