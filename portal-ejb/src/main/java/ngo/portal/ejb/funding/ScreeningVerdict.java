package ngo.portal.ejb.funding;

import ngo.portal.persistence.funding.handling.VerdictRow;

/** Why a request was turned down at screening, or would be, and in which words. */
public record ScreeningVerdict(VerdictRow verdict, String words) {

    static ScreeningVerdict of(VerdictRow row, OpenedTexts openedTexts) {
        return new ScreeningVerdict(row, openedTexts.text(row.id(), VerdictRow.WORDS));
    }

    @Override
    public String toString() {
        return "ScreeningVerdict";
    }
}
