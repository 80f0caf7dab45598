package ngo.portal.web.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.UUID;
import ngo.portal.ejb.delivery.DeliveryReader;
import ngo.portal.ejb.document.DeliverableDocument;
import ngo.portal.persistence.delivery.DeliveryRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.kind.DocumentDescriptor;
import ngo.portal.web.shared.kind.DocumentDescriptors;
import org.jspecify.annotations.Nullable;

/** The delivery of the page that is open. */
@Dependent
public class CurrentDelivery implements Serializable {

    @Inject
    private DeliveryReader reader;

    private String id = "";
    private String number = "";

    /** The version of the record that the reader has before them. */
    private long version;

    private transient DeliveryReader.@Nullable DeliveryView view;

    public void load() {
        view = null;
        version = getRow().version();
    }

    /** Redirects a reader without write access to the record. */
    void loadForWriting() {
        load();
        if (!getView().writer()) {
            Redirects.to(getPath());
        }
    }

    public DeliveryReader.DeliveryView getView() {
        if (view == null) {
            view = reader.view(id(), number());
        }
        return view;
    }

    public DeliveryRow getRow() {
        return getView().row();
    }

    public DeliverableDocument getSource() {
        return getView().source();
    }

    UUID id() {
        return InputParser.id(id).orElseThrow(NotFound::new);
    }

    int number() {
        return InputParser.whole(number).orElseThrow(NotFound::new);
    }

    long version() {
        return version;
    }

    /** The address of the document. */
    public String getDocumentPath() {
        return pages().address(id());
    }

    /** The address of the list of all deliveries of the document. */
    public String getListPath() {
        return getDocumentPath() + "/deliveries";
    }

    /** The address of this delivery. */
    public String getPath() {
        return getListPath() + "/" + number();
    }

    /** The part of the menu in which documents of its kind are found. */
    public String getSection() {
        return pages().section();
    }

    /** Whether the transparency log records the delivery once it is published. */
    public boolean isLogged() {
        return pages().logsDeliveries();
    }

    private DocumentDescriptor pages() {
        return DocumentDescriptors.of(getSource().document().kind()).orElseThrow(NotFound::new);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
