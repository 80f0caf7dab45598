package ngo.portal.web.api.open.signing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import ngo.portal.ejb.petition.signing.Consent;
import ngo.portal.ejb.petition.signing.SupporterInput;
import ngo.portal.persistence.petition.signing.ConsentChoiceRow;
import ngo.portal.persistence.petition.signing.SignatureDisplay;
import ngo.portal.web.api.shared.Problem;
import ngo.portal.web.api.shared.RefusedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A signature as a program sends it.
 *
 * @param page alias of the organisation on whose page it is signed; the owner if left out
 * @param language of the text that the signatory read, as the form states it; the language of the request if left out
 * @param consents aliases of organisations that may write to the signatory, each with a colon and the number of the wording that was read; an
 *     alias alone means the wording that is current when the request arrives
 * @param ticket of a caller who had to wait
 */
public record SignatureBody(
        @Nullable String page,
        @Nullable String language,
        @Nullable String name,
        @Nullable String email,
        @Nullable String country,
        @Nullable SignatureDisplay display,
        @Nullable List<String> consents,
        @Nullable String stamp,
        @Nullable String ticket) {

    SupporterInput input(List<ConsentChoiceRow> choices) {
        List<String> ticked = consents == null ? List.of() : consents;
        Set<Consent> known = choices.stream()
                .filter(one -> ticked.contains(one.alias()) || ticked.contains(one.alias() + ":" + one.wording()))
                .map(Consent::to)
                .collect(Collectors.toUnmodifiableSet());
        boolean allOffered = ticked.stream().allMatch(said -> choices.stream()
                .anyMatch(one -> said.equals(one.alias()) || said.equals(one.alias() + ":" + one.wording())));
        if (!allOffered) {
            throw new RefusedRequest(
                    RefusedRequest.BAD_REQUEST, "invalid-input", List.of(new Problem.Detail("consents", "choice")));
        }
        return new SupporterInput(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(email, ""),
                Objects.requireNonNullElse(country, ""),
                Objects.requireNonNullElse(display, SignatureDisplay.COUNTED),
                known);
    }
}
