package ngo.portal.web.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.document.VersionService;
import ngo.portal.persistence.document.VersionRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.text.comparison.TextComparison;
import org.jspecify.annotations.Nullable;

/** The version history of a text: compares any two versions word by word. A page of the document's kind shows it. */
@Dependent
public class History implements Serializable {

    @Inject
    private VersionService service;

    private int from;

    private int to;

    private List<VersionRow> versions = List.of();

    private @Nullable TextComparison comparison;

    /** Without a choice, what the newest version has changed. */
    public void show(UUID document) {
        show(document, document);
    }

    /** The same for one section that is written by itself. */
    public void show(UUID document, UUID section) {
        versions = service.versions(document, section);
        to = to == 0 ? newestBelow(Integer.MAX_VALUE).orElseThrow(NotFound::new) : to;
        from = from == 0 ? before(to) : from;
        comparison = TextComparison.between(
                service.version(document, section, from), service.version(document, section, to));
    }

    /** The version that was the newest until this one came; the first one comes after none but itself. */
    public int before(int number) {
        return newestBelow(number).orElse(number);
    }

    /** A reader who may not see all sections is not shown all version numbers. */
    private Optional<Integer> newestBelow(int number) {
        return versions.stream()
                .map(VersionRow::number)
                .filter(other -> other < number)
                .findFirst();
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
