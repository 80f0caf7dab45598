package ngo.portal.web.document;

import java.util.Comparator;
import java.util.List;
import ngo.portal.persistence.document.ApprovalRow;
import ngo.portal.persistence.document.Round;
import org.jspecify.annotations.Nullable;

/** The leads' decisions on a document, the newest first. */
public record Verdicts(List<ApprovalRow> all) {

    /** How many of them are shown at once; the others are shown on request. */
    private static final int SHOWN_OPEN = 3;

    public Verdicts {
        all = all.stream()
                .sorted(Comparator.comparing(ApprovalRow::givenAt).reversed())
                .toList();
    }

    public List<ApprovalRow> latest() {
        return all.subList(0, Math.min(all.size(), SHOWN_OPEN));
    }

    public List<ApprovalRow> earlier() {
        return all.subList(Math.min(all.size(), SHOWN_OPEN), all.size());
    }

    public List<ApprovalRow> in(Round round) {
        return all.stream().filter(row -> row.round().equals(round)).toList();
    }

    /** What was said in other rounds, at whichever gate. */
    public List<ApprovalRow> besides(@Nullable Round round) {
        return all.stream().filter(row -> !row.round().equals(round)).toList();
    }
}
