package ngo.portal.web.program;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import ngo.portal.ejb.program.ProgramForm;
import ngo.portal.ejb.program.ProgramService;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.organisation.OrganisationChoice;
import ngo.portal.web.shared.Text;

/** Makes a program for an organisation; the page of the program then shows its secret. */
@Named
@ViewScoped
public class ProgramNewPage implements Serializable {

    @Inject
    private ProgramService programs;

    @Inject
    private OrganisationChoice organisation;

    @Inject
    private Text text;

    private final ProgramLimits limits = new ProgramLimits();

    private String name = "";

    /** Refuses before anything of the page is shown. */
    public void load() {
        programs.rows();
        organisation.offerOne("");
    }

    public void make() {
        String alias = organisation.one();
        if (alias.isEmpty()) {
            text.refused(text.of("program", "problem.organisation"));
            return;
        }
        ProgramForm form = limits.form();
        form.setName(name);
        form.setOrganisation(alias);
        UUID id = programs.make(form);
        text.said("program", "made", name);
        Redirects.to(ProgramListPage.ADDRESS + "/" + id);
    }

    public OrganisationChoice getOrganisation() {
        return organisation;
    }

    public ProgramLimits getLimits() {
        return limits;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
