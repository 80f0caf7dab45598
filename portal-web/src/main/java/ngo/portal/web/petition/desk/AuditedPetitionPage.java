package ngo.portal.web.petition.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import ngo.portal.ejb.petition.desk.AuditedPetition;
import ngo.portal.ejb.petition.desk.PetitionAuditService;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.shared.UuidParser;
import ngo.portal.web.shared.listing.Query;
import org.jspecify.annotations.Nullable;

/** The acts at the desk of one petition, for an auditor, read-only. */
@Named
@RequestScoped
public class AuditedPetitionPage {

    @Inject
    private PetitionAuditService petitions;

    private String id = "";

    /** Below which batch and which sheet the lists go on; empty at their beginning. */
    private String batches = "";

    private String sheets = "";
    private @Nullable AuditedPetition petition;

    public void load() {
        petition = petitions.petition(UuidParser.of(id), Slice.below(batches), Slice.below(sheets));
    }

    /** The address with the batches that follow, empty at the end. */
    public String getMoreBatches() {
        String next = getPetition().batches().next();
        return next == null
                ? ""
                : here().and("batches", next).and("sheets", sheets).address();
    }

    /** The same with the sheets. */
    public String getMoreSheets() {
        String next = getPetition().sheets().next();
        return next == null
                ? ""
                : here().and("batches", batches).and("sheets", next).address();
    }

    private Query here() {
        return Query.at("/admin/audit/petitions/" + id);
    }

    public AuditedPetition getPetition() {
        return Objects.requireNonNull(petition);
    }

    public String getBatches() {
        return batches;
    }

    public void setBatches(@Nullable String batches) {
        this.batches = Objects.requireNonNullElse(batches, "");
    }

    public String getSheets() {
        return sheets;
    }

    public void setSheets(@Nullable String sheets) {
        this.sheets = Objects.requireNonNullElse(sheets, "");
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = Objects.requireNonNullElse(id, "");
    }
}
