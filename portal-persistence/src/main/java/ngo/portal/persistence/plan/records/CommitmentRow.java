package ngo.portal.persistence.plan.records;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A commitment of an addressee and its state. */
public record CommitmentRow(
        UUID id,
        UUID section,
        int number,
        AddresseeType addresseeType,
        String addressee,
        String text,
        LocalDate announcedOn,
        @Nullable LocalDate followUpOn,
        CommitmentState state,
        List<EvidenceRow> evidence,
        long version) {

    public CommitmentRow {
        evidence = List.copyOf(evidence);
    }

    CommitmentRow shownBy(List<EvidenceRow> pieces) {
        return new CommitmentRow(
                id, section, number, addresseeType, addressee, text, announcedOn, followUpOn, state, pieces, version);
    }
}
