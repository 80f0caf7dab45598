package ngo.portal.ejb.petition.signing;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.petition.signing.ConsentChoiceRow;
import ngo.portal.persistence.shared.InputParser;

/**
 * That an organisation may write, in the words which were there to be read.
 *
 * @param wording number of these words; the organisation's next ones have another
 */
public record Consent(UUID organisation, int wording) {

    /** To nothing that anybody says. */
    public static final Consent NONE = new Consent(new UUID(0, 0), 0);

    private static final String BETWEEN = ":";
    private static final int FIRST = 1;

    /** What is agreed to by whoever ticks this box. */
    public static Consent to(ConsentChoiceRow box) {
        return new Consent(box.organisation(), box.wording());
    }

    /** As {@link #text()} wrote it; empty where it is none. */
    public static Optional<Consent> of(String text) {
        String[] parts = text.split(BETWEEN, 2);
        // An organisation alone is what the release before has sealed, and what its pages send. It does not tell which
        // words were read, so it is taken for the first; where there are others by now, the person is asked anew.
        Optional<Integer> wording = parts.length == 1 ? Optional.of(FIRST) : InputParser.whole(parts[1]);
        return InputParser.id(parts[0]).flatMap(id -> wording.map(number -> new Consent(id, number)));
    }

    /** How a form sends it, and how it is sealed. */
    public String text() {
        return organisation + BETWEEN + wording;
    }

    /** Whether somebody has read other words of this organisation than those that stand at its box now. */
    static boolean isToOtherWords(Set<Consent> agreed, ConsentChoiceRow box) {
        return !agreed.contains(to(box))
                && agreed.stream().anyMatch(one -> one.organisation().equals(box.organisation()));
    }
}
