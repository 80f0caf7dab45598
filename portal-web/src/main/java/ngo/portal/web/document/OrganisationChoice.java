package ngo.portal.web.document;

import jakarta.enterprise.context.Dependent;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.document.Circle;
import ngo.portal.persistence.organisation.OrganisationRow;

/** The organisations with which a document can be shared, and those among them that are ticked. */
@Dependent
public class OrganisationChoice implements Serializable {

    private final Map<String, Boolean> chosen = new HashMap<>();

    private List<OrganisationRow> rows = List.of();

    private Set<UUID> letIn = Set.of();

    private boolean everybody;

    /** Whom the page offers; the owner has its document anyhow. */
    public void show(List<OrganisationRow> offered) {
        rows = offered;
    }

    /** Those that have the document already, whatever is ticked now. */
    public void letIn(Collection<UUID> organisations) {
        letIn = Set.copyOf(organisations);
    }

    public boolean has(OrganisationRow one) {
        return letIn.contains(one.id());
    }

    public void tick(Collection<String> aliases) {
        aliases.forEach(alias -> chosen.put(alias, true));
    }

    /** These and no others. */
    public void tickOnly(Collection<String> aliases) {
        chosen.clear();
        tick(aliases);
    }

    /** Those of the ticked ones that have the document already, or those that have not, by their short names. */
    public List<String> tickedNames(boolean having) {
        return rows.stream()
                .filter(row -> chosen.getOrDefault(row.alias(), false) && has(row) == having)
                .map(OrganisationRow::shortName)
                .toList();
    }

    public List<String> ticked() {
        return rows.stream()
                .map(OrganisationRow::alias)
                .filter(alias -> chosen.getOrDefault(alias, false))
                .toList();
    }

    /** All of them or those that are ticked; none where nobody is. */
    public Optional<Circle> circle() {
        if (everybody) {
            return Optional.of(Circle.everybody());
        }
        return Optional.of(ticked()).filter(with -> !with.isEmpty()).map(Circle::of);
    }

    public List<OrganisationRow> getRows() {
        return rows;
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public boolean isEverybody() {
        return everybody;
    }

    public void setEverybody(boolean everybody) {
        this.everybody = everybody;
    }
}
