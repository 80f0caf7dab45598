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
import ngo.portal.web.shared.DocumentPages;
import ngo.portal.web.shared.Redirects;
import org.jspecify.annotations.Nullable;

/** The delivery of the page that is open. */
@Dependent
public class CurrentDelivery implements Serializable {

    @Inject
    private DeliveryReader reader;

    private String id = "";
    private String number = "";

    /** Of the record that is before the reader's eyes. */
    private long version;

    private transient DeliveryReader.@Nullable DeliveryView view;

    public void load() {
        view = null;
        version = getRow().version();
    }

    /** Leads whoever does not write back to the record. */
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

    /** Where the document stands. */
    public String getDocumentPath() {
        return pages().address(id());
    }

    /** Where all deliveries of the document stand. */
    public String getListPath() {
        return getDocumentPath() + "/deliveries";
    }

    /** Where this one stands. */
    public String getPath() {
        return getListPath() + "/" + number();
    }

    /** The part of the menu in which documents of its kind are found. */
    public String getSection() {
        return pages().section();
    }

    private DocumentPages pages() {
        return DocumentPages.of(getSource().document().kind()).orElseThrow(NotFound::new);
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
