package ngo.portal.web.petition.desk;

import jakarta.faces.context.FacesContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.persistence.shared.InputParser;

/** The items that were ticked in a list. They are identified by ids, so that a list that has changed meanwhile has no effect on them. */
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
