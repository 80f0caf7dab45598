package ngo.portal.web.lead;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.lead.DecisionFilter;
import ngo.portal.persistence.lead.DecisionKind;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the decision log, as parameters of an address.
 *
 * @param kind empty for all
 * @param organisation an alias; empty for all
 */
record DecisionQuery(String kind, String organisation) {

    static DecisionQuery of(UnaryOperator<@Nullable String> parameter) {
        return new DecisionQuery(text(parameter.apply("kind")), text(parameter.apply("organisation")));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    DecisionFilter filter(Function<String, Optional<OrganisationRow>> known) {
        return new DecisionFilter(
                kind.isEmpty() ? null : kindNamed(),
                organisation.isEmpty()
                        ? null
                        : known.apply(organisation).orElseThrow(NotFound::new).id());
    }

    private DecisionKind kindNamed() {
        return Stream.of(DecisionKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("kind"));
    }

    boolean narrows() {
        return !kind.isEmpty() || !organisation.isEmpty();
    }

    /** The address with the same filter and further parameters; all values were validated before, so none needs encoding. */
    String address(String page, String further) {
        String query = Stream.of(
                        kind.isEmpty() ? "" : "kind=" + kind,
                        organisation.isEmpty() ? "" : "organisation=" + organisation,
                        further)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }
}
