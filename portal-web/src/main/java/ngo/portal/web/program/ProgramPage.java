package ngo.portal.web.program;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.ejb.program.ProgramForm;
import ngo.portal.ejb.program.ProgramService;
import ngo.portal.persistence.program.ProgramRow;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.UuidParser;
import org.jspecify.annotations.Nullable;

/** One program: its limits, a new secret, and the end of it. */
@Named
@ViewScoped
public class ProgramPage implements Serializable {

    @Inject
    private ProgramService programs;

    @Inject
    private ShownSecret secret;

    @Inject
    private OidcSettings signIn;

    @Inject
    private Text text;

    private String id = "";
    private ProgramLimits limits = new ProgramLimits();

    private transient @Nullable ProgramRow program;

    /** Refuses before anything of the page is shown. */
    public void load() {
        limits = ProgramLimits.of(getProgram());
    }

    public ProgramRow getProgram() {
        if (program == null) {
            program = programs.row(UuidParser.of(id));
        }
        return program;
    }

    /** Shows the new secret in the answer to this request, and never again. */
    public void renewSecret() {
        secret.is(programs.renewSecret(getProgram().id()));
        program = null;
    }

    public void limit() {
        ProgramForm form = limits.form();
        form.setName(getProgram().name());
        form.setOrganisation(getProgram().alias());
        programs.limit(getProgram().id(), form);
        text.said("program", "limited", getProgram().name());
        Redirects.to(getPath());
    }

    public void revoke() {
        programs.revoke(getProgram().id());
        text.said("program", "revoked", getProgram().name());
        Redirects.to(ProgramListPage.ADDRESS);
    }

    public String getPath() {
        return ProgramListPage.ADDRESS + "/" + getProgram().id();
    }

    /** Where a program asks for tokens. */
    public String getTokenAddress() {
        return signIn.getEndpoint("token");
    }

    public ProgramLimits getLimits() {
        return limits;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
