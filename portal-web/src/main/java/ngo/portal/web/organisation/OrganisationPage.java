package ngo.portal.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import org.jspecify.annotations.Nullable;

/** The organisation one acts for: how it stands in the directory, and who does what in it. */
@Named
@RequestScoped
public class OrganisationPage {

    @Inject
    private OrganisationService organisations;

    private @Nullable OrganisationRow own;
    private List<Colleague> colleagues = List.of();

    /** A person with their roles in a fixed order. */
    public record Colleague(String name, String email, List<MemberRole> roles) {

        static Colleague of(MemberRow row) {
            return new Colleague(
                    row.name(), row.email(), row.roles().stream().sorted().toList());
        }
    }

    public void load() {
        own = organisations.own();
        colleagues = organisations.colleagues().stream().map(Colleague::of).toList();
    }

    public OrganisationRow getOwn() {
        if (own == null) {
            throw new NotFound();
        }
        return own;
    }

    public List<Colleague> getColleagues() {
        return colleagues;
    }
}
