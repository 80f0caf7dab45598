package ngo.portal.web.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.document.VersionService;
import ngo.portal.persistence.document.VersionRow;
import ngo.portal.persistence.text.TextComparison;
import org.jspecify.annotations.Nullable;

/** How a text has become what it is: any two of its versions, word by word. A page of the document's kind shows it. */
@Dependent
public class History implements Serializable {

    @Inject
    private VersionService service;

    private int from;

    private int to;

    private List<VersionRow> versions = List.of();

    private @Nullable TextComparison comparison;

    /** Without a choice, what the newest version has changed. */
    public void show(UUID document, int newest) {
        versions = service.versions(document);
        to = to == 0 ? newest : to;
        from = from == 0 ? Math.max(1, to - 1) : from;
        comparison = TextComparison.between(service.version(document, from), service.version(document, to));
    }

    public List<VersionRow> getVersions() {
        return versions;
    }

    public @Nullable TextComparison getComparison() {
        return comparison;
    }

    public int getFrom() {
        return from;
    }

    public void setFrom(int from) {
        this.from = from;
    }

    public int getTo() {
        return to;
    }

    public void setTo(int to) {
        this.to = to;
    }
}
