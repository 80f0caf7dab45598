package ngo.portal.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.SectionRow;
import org.jspecify.annotations.Nullable;

/** The organisations that sections are for, by name. */
@Named
@RequestScoped
public class SectionNames {

    @Inject
    private OrganisationService organisations;

    private @Nullable Map<String, String> names;

    public List<String> names(SectionRow section) {
        if (section.level() != Level.NAMED) {
            return List.of();
        }
        return section.with().stream()
                .map(alias -> known().getOrDefault(alias, alias))
                .toList();
    }

    private Map<String, String> known() {
        if (names == null) {
            names = organisations.directory().stream()
                    .collect(Collectors.toMap(OrganisationRow::alias, OrganisationRow::shortName));
        }
        return names;
    }
}
