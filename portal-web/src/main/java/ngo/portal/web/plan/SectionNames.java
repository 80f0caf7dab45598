package ngo.portal.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.SectionRow;

/** The organisations that sections are for, by name. */
@Named
@RequestScoped
public class SectionNames {

    @Inject
    private OrganisationService organisations;

    private final Map<String, String> names = new HashMap<>();

    public List<String> names(SectionRow section) {
        if (section.level() != Level.NAMED) {
            return List.of();
        }
        List<String> unknown = section.with().stream()
                .filter(alias -> !names.containsKey(alias))
                .toList();
        if (!unknown.isEmpty()) {
            organisations.named(unknown).forEach(row -> names.put(row.alias(), row.shortName()));
        }
        return section.with().stream()
                .map(alias -> names.getOrDefault(alias, alias))
                .toList();
    }
}
