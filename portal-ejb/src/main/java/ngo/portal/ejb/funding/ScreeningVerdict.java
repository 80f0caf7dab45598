package ngo.portal.ejb.funding;

import ngo.portal.persistence.funding.handling.VerdictRow;

/** The reason and the wording of a rejection at screening, or of the proposal of one. */
public record ScreeningVerdict(VerdictRow verdict, String words) {

    static ScreeningVerdict of(VerdictRow row, OpenedTexts openedTexts) {
        return new ScreeningVerdict(row, openedTexts.text(row.id(), VerdictRow.WORDS));
    }

    @Override
    public String toString() {
        return "ScreeningVerdict";
    }
}
