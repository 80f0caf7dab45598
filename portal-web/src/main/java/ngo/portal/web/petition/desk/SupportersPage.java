package ngo.portal.web.petition.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import ngo.portal.ejb.petition.desk.SupporterExport;
import ngo.portal.ejb.petition.desk.SupporterView;
import ngo.portal.web.petition.CurrentPetition;
import org.jspecify.annotations.Nullable;

/** How many supporters have given consent that the reader's organisation writes to them, and the export of their addresses. */
@Named
@RequestScoped
public class SupportersPage {

    @Inject
    private CurrentPetition current;

    @Inject
    private SupporterExport supporters;

    private @Nullable SupporterView view;

    public void load() {
        current.load();
        view = supporters.view(current.id());
    }

    public SupporterView getView() {
        return Objects.requireNonNull(view);
    }

    public CurrentPetition getCurrent() {
        return current;
    }
}
