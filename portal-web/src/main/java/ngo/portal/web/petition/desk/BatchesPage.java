package ngo.portal.web.petition.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import ngo.portal.ejb.petition.desk.BatchService;
import ngo.portal.ejb.petition.desk.BatchView;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.petition.CurrentPetition;
import ngo.portal.web.shared.listing.Query;
import org.jspecify.annotations.Nullable;

/** Batches of signatures that do not count, or are not to. */
@Named
@RequestScoped
public class BatchesPage {

    @Inject
    private CurrentPetition current;

    @Inject
    private BatchService batches;

    private String after = "";
    private Slice.Part<BatchView> part = new Slice.Part<>(List.of(), null);

    public void load() {
        current.load();
        part = batches.batches(current.id(), Slice.below(after));
    }

    public List<BatchView> getRows() {
        return part.items();
    }

    /** The address of the batches that follow, empty at the end. */
    public String getMore() {
        String next = part.next();
        return next == null
                ? ""
                : Query.at(current.getPath() + "/batches").and("after", next).address();
    }

    public CurrentPetition getCurrent() {
        return current;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = Objects.requireNonNullElse(after, "");
    }
}
