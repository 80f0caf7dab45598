package ngo.portal.web.petition.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.petition.desk.BatchService;
import ngo.portal.ejb.petition.desk.BatchView;
import ngo.portal.web.petition.CurrentPetition;

/** Batches of signatures that do not count, or are not to. */
@Named
@RequestScoped
public class BatchesPage {

    @Inject
    private CurrentPetition current;

    @Inject
    private BatchService batches;

    private List<BatchView> rows = List.of();

    public void load() {
        current.load();
        rows = batches.batches(current.id());
    }

    public List<BatchView> getRows() {
        return rows;
    }

    public CurrentPetition getCurrent() {
        return current;
    }
}
