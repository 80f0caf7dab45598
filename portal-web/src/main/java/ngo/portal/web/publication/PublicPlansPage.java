package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.publication.PublicPlanService;
import ngo.portal.persistence.publication.PublicPlanRow;
import ngo.portal.persistence.shared.Slice;
import org.jspecify.annotations.Nullable;

/** The plans that the leads have adopted, the last one first. */
@Named
@RequestScoped
public class PublicPlansPage {

    private static final int SHOWN = 20;

    @Inject
    private PublicPlanService plans;

    private String after = "";

    private Slice.Part<PublicPlanRow> part = new Slice.Part<>(List.of(), null);

    public void load() {
        part = plans.plans(Slice.from(after, SHOWN));
    }

    public List<PublicPlanRow> getRows() {
        return part.items();
    }

    /** Key of the part that follows; absent at the end. */
    public @Nullable String getNext() {
        return part.next();
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null ? "" : after;
    }
}
