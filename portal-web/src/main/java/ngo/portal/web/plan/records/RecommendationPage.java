package ngo.portal.web.plan.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.ejb.plan.records.AimService;
import ngo.portal.ejb.plan.records.RecommendationForm;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.ArticleRow;
import ngo.portal.persistence.plan.records.Citation;
import ngo.portal.persistence.plan.records.RecommendationRow;
import ngo.portal.web.document.SidebarField;

/** The page for writing a recommendation: its addressee, its request, and the articles that support it. */
@Named
@ViewScoped
public class RecommendationPage extends RecordPage<RecommendationRow, RecommendationForm> {

    @Inject
    private AimService aims;

    @Inject
    private PlanReader reader;

    @Inject
    private InstrumentWords words;

    private final Map<Citation, Boolean> cited = new HashMap<>();

    private List<ArticleRow> articles = List.of();

    @Override
    protected Heading heading() {
        return Heading.MESSAGES;
    }

    @Override
    protected List<RecommendationRow> rows() {
        return getCurrent().getContent().recommendations();
    }

    @Override
    protected UUID idOf(RecommendationRow row) {
        return row.id();
    }

    @Override
    protected UUID placeOf(RecommendationRow row) {
        return row.section();
    }

    @Override
    protected RecommendationForm blank() {
        return new RecommendationForm();
    }

    @Override
    protected RecommendationForm formOf(RecommendationRow row) {
        return RecommendationForm.of(row);
    }

    @Override
    protected void prepare() {
        articles = reader.articles();
        getForm().getCites().forEach(citation -> cited.put(citation, true));
    }

    public void save() {
        getForm()
                .setCites(articles.stream()
                        .map(ArticleRow::citation)
                        .filter(this::isCited)
                        .collect(Collectors.toList()));
        if (getRecord().isNew()) {
            aims.addRecommendation(getCurrent().id(), getSection().id(), getForm());
        } else if (isOvertaken()) {
            return;
        } else {
            aims.changeRecommendation(
                    getCurrent().id(), getSection().id(), getRecord().id(), getForm());
        }
        done("recommendationSaved", "/recommendations");
    }

    public void drop() {
        aims.dropRecommendation(getCurrent().id(), getRecord().id(), getForm().getVersion());
        done("dropped", "/recommendations");
    }

    @Override
    protected List<SidebarField> fields(RecommendationForm now) {
        return List.of(
                new SidebarField("recommendation", now.getText()),
                new SidebarField("addresseeType", text().of("plan", "addressee." + now.getAddresseeType())),
                new SidebarField("addressee", now.getAddressee()),
                new SidebarField(
                        "cites",
                        text().row(now.getCites().stream().map(this::key).toList())));
    }

    /** Its short name. */
    public String key(Citation citation) {
        return text().of("planning", "article", words.brief(citation.instrument()), citation.article());
    }

    /** The first article of each instrument, in their order. */
    public List<ArticleRow> getInstruments() {
        return articles.stream()
                .collect(Collectors.toMap(
                        article -> article.citation().instrument(),
                        article -> article,
                        (first, next) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    public List<ArticleRow> articlesOf(String instrument) {
        return articles.stream()
                .filter(article -> article.citation().instrument().equals(instrument))
                .toList();
    }

    /** How many of its articles are cited. */
    public long countOf(String instrument) {
        return articlesOf(instrument).stream()
                .map(ArticleRow::citation)
                .filter(this::isCited)
                .count();
    }

    private boolean isCited(Citation citation) {
        return cited.getOrDefault(citation, false);
    }

    public Map<Citation, Boolean> getCited() {
        return cited;
    }

    public List<AddresseeType> getAddresseeTypes() {
        return List.of(AddresseeType.values());
    }
}
