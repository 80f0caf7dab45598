package ngo.portal.web.delivery;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.delivery.DeliveryForm;
import ngo.portal.ejb.delivery.DeliveryReader;
import ngo.portal.ejb.delivery.DeliveryService;
import ngo.portal.ejb.document.DeliverableDocument;
import ngo.portal.persistence.delivery.Channel;
import ngo.portal.persistence.delivery.DeliveredForm;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.kind.DocumentDescriptor;
import ngo.portal.web.shared.kind.DocumentDescriptors;
import org.jspecify.annotations.Nullable;

/** The page for recording, correcting or taking back a delivery. */
@Named
@ViewScoped
public class DeliveryEditPage implements Serializable {

    @Inject
    private DeliveryReader reader;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private CurrentDelivery current;

    @Inject
    private Text text;

    private DeliveryForm form = new DeliveryForm();
    private String reason = "";
    private transient DeliveryReader.@Nullable Overview overview;

    public void load() {
        if (isNew()) {
            begin();
        } else {
            current.loadForWriting();
            form = DeliveryForm.of(current.getRow());
        }
    }

    private void begin() {
        DeliveryReader.Overview all = overview();
        form.setLanguage(all.source().language());
        form.setDeliveredOn(all.today());
        if (!all.writer() || !all.source().open()) {
            Redirects.to(getListPath());
        }
    }

    public void save() {
        if (isNew()) {
            int number = deliveries.record(current.id(), form);
            text.said("delivery", "recorded");
            Redirects.to(getListPath() + "/" + number);
        } else {
            deliveries.correct(current.id(), current.number(), current.version(), form);
            text.said("delivery", "corrected");
            Redirects.to(current.getPath());
        }
    }

    public void takeBack() {
        deliveries.takeBack(current.id(), current.number(), current.version(), reason);
        text.said("delivery", "takenBack");
        Redirects.to(current.getPath());
    }

    private DeliveryReader.Overview overview() {
        if (overview == null) {
            overview = reader.overview(current.id());
        }
        return overview;
    }

    public boolean isNew() {
        return current.getNumber().isEmpty();
    }

    public DeliverableDocument getSource() {
        return isNew() ? overview().source() : current.getSource();
    }

    public String getDocumentPath() {
        return pages().address(current.id());
    }

    public String getListPath() {
        return getDocumentPath() + "/deliveries";
    }

    /** The address to which a reader returns without saving. */
    public String getBack() {
        return isNew() ? getListPath() : current.getPath();
    }

    public String getSection() {
        return pages().section();
    }

    private DocumentDescriptor pages() {
        return DocumentDescriptors.of(getSource().document().kind()).orElseThrow(NotFound::new);
    }

    public List<Channel> getChannels() {
        return List.of(Channel.values());
    }

    public List<DeliveredForm> getForms() {
        return List.of(DeliveredForm.values());
    }

    public CurrentDelivery getCurrent() {
        return current;
    }

    public DeliveryForm getForm() {
        return form;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
