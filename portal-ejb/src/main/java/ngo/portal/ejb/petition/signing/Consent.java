package ngo.portal.ejb.petition.signing;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.petition.signing.ConsentChoiceRow;
import ngo.portal.persistence.shared.InputParser;

/**
 * Consent that an organisation may write to the signer, given for the wording that was shown.
 *
 * @param wording its number; a changed wording has another number
 */
public record Consent(UUID organisation, int wording) {

    /** Consent to nothing. */
    public static final Consent NONE = new Consent(new UUID(0, 0), 0);

    private static final String BETWEEN = ":";
    private static final int FIRST = 1;

    /** The consent that ticking this box gives. */
    public static Consent to(ConsentChoiceRow box) {
        return new Consent(box.organisation(), box.wording());
    }

    /** Parses the result of {@link #text()}; empty if it is invalid. */
    public static Optional<Consent> of(String text) {
        String[] parts = text.split(BETWEEN, 2);
        // The previous release stored only the organisation, and its pages submit only that. The wording that was read
        // is then unknown and taken for the first; if the organisation has newer ones, the person is asked again.
        Optional<Integer> wording = parts.length == 1 ? Optional.of(FIRST) : InputParser.whole(parts[1]);
        return InputParser.id(parts[0]).flatMap(id -> wording.map(number -> new Consent(id, number)));
    }

    /** The form in HTML forms and in encrypted input. */
    public String text() {
        return organisation + BETWEEN + wording;
    }

    /** Whether the consent to this organisation was given for another wording than the current one of its box. */
    static boolean isToOtherWords(Set<Consent> agreed, ConsentChoiceRow box) {
        return !agreed.contains(to(box))
                && agreed.stream().anyMatch(one -> one.organisation().equals(box.organisation()));
    }
}
