package ngo.portal.ejb.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;

/** Resolves a choice of organisations to those that take part now. */
@ApplicationScoped
public class Circles {

    @Inject
    private OrganisationRepository organisations;

    /** All chosen organisations except the owner, which needs no access grant. */
    public List<UUID> organisations(Circle circle, UUID owner) {
        List<UUID> chosen = circle.all() ? organisations.takingPart() : named(circle.aliases());
        boolean somebodyUnknown = !circle.all()
                && chosen.size() < circle.aliases().stream().distinct().count();
        if (somebodyUnknown || chosen.isEmpty()) {
            throw new InvalidInput("with");
        }
        return chosen.stream().filter(id -> !id.equals(owner)).toList();
    }

    private List<UUID> named(List<String> aliases) {
        return organisations.named(aliases).stream()
                .filter(row -> row.state() == OrganisationState.ACTIVE)
                .map(OrganisationRow::id)
                .toList();
    }
}
