package ngo.portal.web.document;

import jakarta.enterprise.context.Dependent;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ngo.portal.ejb.document.Circle;
import ngo.portal.persistence.organisation.OrganisationRow;

/** The organisations with which a document can be shared, and those among them that are ticked. */
@Dependent
public class Others implements Serializable {

    private final Map<String, Boolean> chosen = new HashMap<>();

    private List<OrganisationRow> rows = List.of();

    private boolean everybody;

    /** Whom the page offers; the owner has its document anyhow. */
    public void show(List<OrganisationRow> offered) {
        rows = offered;
    }

    public void tick(Collection<String> aliases) {
        aliases.forEach(alias -> chosen.put(alias, true));
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
