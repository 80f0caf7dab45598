package ngo.portal.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.ejb.organisation.DirectoryService;
import ngo.portal.ejb.organisation.MembershipLifecycleService;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;

/** The settings of the reader's own organisation, and its name. */
@Named
@ViewScoped
public class SettingsPage implements Serializable {

    @Inject
    private DirectoryService directory;

    @Inject
    private MembershipLifecycleService lifecycle;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private String name = "";

    private boolean clearance;

    private long version;

    public void load() {
        if (!caller.isAdministrator()) {
            Redirects.to("/organisation");
            return;
        }
        EntryDetail own = directory.own();
        name = own.name();
        clearance = own.clearanceRequired();
        version = own.version();
    }

    public void save() {
        directory.demandClearance(clearance, version);
        text.said("directory", "settingsSaved");
        Redirects.to("/organisation");
    }

    /** Renames the organisation in Keycloak and in every list; published documents keep the former name. */
    public void rename() {
        lifecycle.rename(name);
        text.said("directory", "renamed");
        Redirects.to("/organisation");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isClearance() {
        return clearance;
    }

    public void setClearance(boolean clearance) {
        this.clearance = clearance;
    }
}
