package ngo.portal.persistence.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.text.PlainWords;
import org.jspecify.annotations.Nullable;

/** The end of a consultation, and the covering note of the holder of the pen. */
@Embeddable
public class ConsultationTerms implements Serializable {

    @Column(name = "consultation_until")
    private @Nullable Instant until;

    /** The zone in which the end was set, an IANA name. */
    @Column(name = "consultation_zone")
    private String zone = "UTC";

    @Column(name = "consultation_note")
    private String note = "";

    void set(@Nullable Instant to, String in) {
        until = to;
        zone = in;
    }

    /** Sets another end, or none. */
    public void reschedule(@Nullable Instant to, String in) {
        if (Objects.equals(until, to)) {
            throw new InvalidInput("until");
        }
        set(to, in);
    }

    /** Replaces the covering note. */
    public void cover(String words) {
        note = PlainWords.of(words);
    }
}
