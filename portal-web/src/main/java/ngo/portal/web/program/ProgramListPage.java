package ngo.portal.web.program;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.program.ProgramService;
import ngo.portal.persistence.program.ProgramRow;

/** All programs of the coalition, those that still work first. */
@Named
@RequestScoped
public class ProgramListPage {

    static final String ADDRESS = "/admin/clients";

    @Inject
    private ProgramService programs;

    private List<ProgramRow> rows = List.of();

    public void load() {
        rows = programs.rows();
    }

    public List<ProgramRow> getRows() {
        return rows;
    }
}
