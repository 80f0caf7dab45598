package ngo.portal.web.petition.desk;

import jakarta.faces.context.FacesContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.persistence.shared.InputParser;

/** What somebody has ticked in a list. It is named by ids, so that a list which has moved meanwhile changes nothing. */
final class SelectedIds {

    private static final String NAME = "chosen";

    private SelectedIds() {}

    static Collection<UUID> lines() {
        String[] given = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(NAME);
        return given == null
                ? List.of()
                : Stream.of(given)
                        .map(InputParser::id)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
    }
}
