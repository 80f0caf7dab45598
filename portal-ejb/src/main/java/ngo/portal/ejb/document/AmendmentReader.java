package ngo.portal.ejb.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.document.AmendmentPlace;
import ngo.portal.persistence.document.AmendmentPlaces;
import ngo.portal.persistence.document.AmendmentRepository;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.text.Paragraphs;

/** Reads the amendments of a document with the paragraphs that they would change now. */
@Stateless
public class AmendmentReader {

    @Inject
    private DocumentKinds documentKinds;

    @Inject
    private AmendmentRepository amendments;

    /**
     * An amendment.
     *
     * @param place absent if its section was deleted
     * @param joined other organisations that support it
     */
    public record AmendmentView(AmendmentRow row, Optional<AmendmentPlace> place, List<String> joined) {}

    public List<AmendmentView> amendments(UUID id) {
        DocumentKind kind = documentKinds.of(id);
        List<AmendmentRow> rows = amendments.of(id);
        AmendmentPlaces places = new AmendmentPlaces(rows);
        Map<UUID, Optional<Paragraphs>> sections = new HashMap<>();
        return rows.stream()
                .map(row -> new AmendmentView(
                        row,
                        sections.computeIfAbsent(row.section(), section -> kind.section(id, section)
                                        .map(Paragraphs::of))
                                .map(section -> places.of(row, section)),
                        places.joined(row).stream()
                                .map(AmendmentRow::organisationName)
                                .toList()))
                .toList();
    }
}
