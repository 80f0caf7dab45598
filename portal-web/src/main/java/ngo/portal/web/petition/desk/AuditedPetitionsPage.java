package ngo.portal.web.petition.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import ngo.portal.ejb.petition.desk.PetitionAuditService;
import ngo.portal.persistence.petition.desk.AuditedPetitionRow;
import ngo.portal.persistence.shared.Slice;
import org.jspecify.annotations.Nullable;

/** Petitions of which an auditor may see what was done at the desk. */
@Named
@RequestScoped
public class AuditedPetitionsPage {

    static final String ADDRESS = "/admin/audit/petitions";

    private static final int PAGE_SIZE = 25;

    @Inject
    private PetitionAuditService petitions;

    private String after = "";
    private Slice.Part<AuditedPetitionRow> part = new Slice.Part<>(List.of(), null);

    public void load() {
        part = petitions.petitions(Slice.from(after, PAGE_SIZE));
    }

    public List<AuditedPetitionRow> getRows() {
        return part.items();
    }

    /** The address of the lines that follow, empty at the end. */
    public String getMore() {
        return part.next() == null ? "" : ADDRESS + "?after=" + part.next();
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = Objects.requireNonNullElse(after, "");
    }
}
