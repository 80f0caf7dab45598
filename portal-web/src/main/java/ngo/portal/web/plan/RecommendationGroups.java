package ngo.portal.web.plan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.ArticleRow;
import ngo.portal.persistence.plan.records.Citation;
import ngo.portal.persistence.plan.records.RecommendationRow;
import ngo.portal.web.shared.Choice;

/** The recommendations of a plan by type of addressee, in that order, with the articles that support them. */
public record RecommendationGroups(List<Group> groups, ListSlice<RecommendationRow> window) {

    static final int PAGE_SIZE = 100;

    /** Recommendations to addressees of one type. */
    public record Group(AddresseeType type, List<Ask> asks) {}

    public record Ask(RecommendationRow row, List<ArticleRow> articles) {}

    /**
     * The part that begins behind one of them.
     *
     * @param to the only type that is wanted, empty for all
     */
    public static RecommendationGroups of(
            List<RecommendationRow> all, List<ArticleRow> articles, String to, String after) {
        AddresseeType only = to.isEmpty() ? null : Choice.of(AddresseeType.class, "to", to);
        List<RecommendationRow> wanted = all.stream()
                .filter(row -> only == null || row.addresseeType() == only)
                .sorted(Comparator.comparing(RecommendationRow::addresseeType))
                .toList();
        ListSlice<RecommendationRow> window = ListSlice.of(wanted, RecommendationRow::id, after, PAGE_SIZE);
        Map<Citation, ArticleRow> known =
                articles.stream().collect(Collectors.toMap(ArticleRow::citation, article -> article));
        return new RecommendationGroups(groups(window.items(), known), window);
    }

    private static List<Group> groups(List<RecommendationRow> rows, Map<Citation, ArticleRow> known) {
        Map<AddresseeType, List<Ask>> groups = rows.stream()
                .collect(Collectors.groupingBy(
                        RecommendationRow::addresseeType,
                        LinkedHashMap::new,
                        Collectors.mapping(row -> new Ask(row, articles(row, known)), Collectors.toList())));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<ArticleRow> articles(RecommendationRow row, Map<Citation, ArticleRow> known) {
        return row.cites().stream().filter(known::containsKey).map(known::get).toList();
    }
}
