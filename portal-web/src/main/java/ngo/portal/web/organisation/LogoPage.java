package ngo.portal.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.ejb.organisation.DirectoryService;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;

/** The page for replacing or removing the logo of the organisation that the reader acts for; removing needs a confirmation. */
@Named
@ViewScoped
public class LogoPage implements Serializable {

    @Inject
    private DirectoryService directory;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private String refused = "";

    private boolean removing;

    public void load() {
        if (!caller.isAdministrator()) {
            Redirects.to("/organisation");
        }
    }

    public void remove() {
        directory.dropLogo();
        text.said("directory", "logoRemoved");
        Redirects.to("/organisation/logo");
    }

    /** Why the file that was sent has become no logo; empty if none was refused. */
    public String getProblem() {
        String key = "refusal.LogoRefused." + refused;
        return text.has("problem", key) ? text.of("problem", key) : "";
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }

    public boolean isRemoving() {
        return removing;
    }

    public void setRemoving(boolean removing) {
        this.removing = removing;
    }
}
