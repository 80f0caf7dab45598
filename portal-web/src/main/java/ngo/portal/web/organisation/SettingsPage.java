package ngo.portal.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.ejb.organisation.DirectoryService;
import ngo.portal.persistence.organisation.EntryDetail;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.Text;

/** What the own organisation demands of itself. */
@Named
@ViewScoped
public class SettingsPage implements Serializable {

    @Inject
    private DirectoryService directory;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private boolean clearance;

    private long version;

    public void load() {
        if (!caller.isAdministrator()) {
            Go.to("/organisation");
            return;
        }
        EntryDetail own = directory.own();
        clearance = own.clearanceRequired();
        version = own.version();
    }

    public void save() {
        directory.demandClearance(clearance, version);
        text.said("directory", "settingsSaved");
        Go.to("/organisation");
    }

    public boolean isClearance() {
        return clearance;
    }

    public void setClearance(boolean clearance) {
        this.clearance = clearance;
    }
}
