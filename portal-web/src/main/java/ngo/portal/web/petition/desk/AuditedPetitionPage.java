package ngo.portal.web.petition.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import ngo.portal.ejb.petition.desk.AuditedPetition;
import ngo.portal.ejb.petition.desk.PetitionAuditService;
import ngo.portal.web.shared.UuidParser;
import org.jspecify.annotations.Nullable;

/** What was done at the desk of one petition: read, and nothing else. */
@Named
@RequestScoped
public class AuditedPetitionPage {

    @Inject
    private PetitionAuditService petitions;

    private String id = "";
    private @Nullable AuditedPetition petition;

    public void load() {
        petition = petitions.petition(UuidParser.of(id));
    }

    public AuditedPetition getPetition() {
        return Objects.requireNonNull(petition);
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = Objects.requireNonNullElse(id, "");
    }
}
