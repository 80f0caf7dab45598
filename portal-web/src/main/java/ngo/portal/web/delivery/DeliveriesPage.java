package ngo.portal.web.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import ngo.portal.ejb.delivery.DeliveryReader;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.shared.kind.DocumentDescriptor;
import ngo.portal.web.shared.kind.DocumentDescriptors;
import org.jspecify.annotations.Nullable;

/** All deliveries of a document. */
@Named
@RequestScoped
public class DeliveriesPage {

    @Inject
    private DeliveryReader reader;

    private String id = "";
    private DeliveryReader.@Nullable Overview overview;

    public void load() {
        overview = reader.overview(id());
    }

    public DeliveryReader.Overview getOverview() {
        if (overview == null) {
            throw new NotFound();
        }
        return overview;
    }

    public String getPath() {
        return pages().address(id());
    }

    /** The part of the menu in which documents of its kind are found. */
    public String getSection() {
        return pages().section();
    }

    private DocumentDescriptor pages() {
        return DocumentDescriptors.of(getOverview().source().document().kind()).orElseThrow(NotFound::new);
    }

    private UUID id() {
        return InputParser.id(id).orElseThrow(NotFound::new);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
