package ngo.portal.persistence.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.text.PlainWords;
import org.jspecify.annotations.Nullable;

/** Until when a text is talked about, and what the holder of the pen asks of those who do. */
@Embeddable
public class ConsultationTerms implements Serializable {

    @Column(name = "consultation_until")
    private @Nullable Instant until;

    /** In which the end was set, an IANA name. */
    @Column(name = "consultation_zone")
    private String zone = "UTC";

    @Column(name = "consultation_note")
    private String note = "";

    void set(@Nullable Instant to, String in) {
        until = to;
        zone = in;
    }

    /** Another end, or none. */
    public void reschedule(@Nullable Instant to, String in) {
        if (Objects.equals(until, to)) {
            throw new InvalidInput("until");
        }
        set(to, in);
    }

    /** Another covering note. */
    public void cover(String words) {
        note = PlainWords.of(words);
    }
}
