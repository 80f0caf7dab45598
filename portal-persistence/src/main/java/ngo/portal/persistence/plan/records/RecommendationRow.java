package ngo.portal.persistence.plan.records;

import java.util.List;
import java.util.UUID;

/**
 * A recommendation to an addressee.
 *
 * @param cites the articles it rests on
 */
public record RecommendationRow(
        UUID id,
        UUID section,
        int number,
        String text,
        AddresseeType addresseeType,
        String addressee,
        List<Citation> cites,
        long version) {

    public RecommendationRow {
        cites = List.copyOf(cites);
    }

    RecommendationRow citing(List<Citation> articles) {
        return new RecommendationRow(id, section, number, text, addresseeType, addressee, articles, version);
    }
}
