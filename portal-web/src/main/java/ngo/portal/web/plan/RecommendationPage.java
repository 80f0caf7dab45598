package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ngo.portal.ejb.plan.AimService;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.ejb.plan.RecommendationForm;
import ngo.portal.persistence.plan.AddresseeType;
import ngo.portal.persistence.plan.ArticleRow;
import ngo.portal.persistence.plan.Citation;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.RecommendationRow;
import ngo.portal.web.document.Beside;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.Text;

/** Writes a recommendation: who is asked for what, and which articles it rests on. */
@Named
@ViewScoped
public class RecommendationPage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private AimService aims;

    @Inject
    private PlanningWords words;

    @Inject
    private Text text;

    @Inject
    private PlanReader reader;

    private final Map<String, Boolean> cited = new HashMap<>();

    private List<ArticleRow> articles = List.of();

    private final RecordId record = new RecordId();

    private final RecordId section = new RecordId();

    private RecommendationForm form = new RecommendationForm();

    private List<Beside> theirs = List.of();

    public void load() {
        current.load();
        if (!current.may("SAVE")) {
            Go.to(current.getPath());
            return;
        }
        if (record.isNew()) {
            section.setTyped(words.first(current.getContent().sections(), Heading.MESSAGES));
        } else {
            RecommendationRow present = present();
            section.setTyped(present.section().toString());
            form = RecommendationForm.of(present);
        }
        readArticles();
    }

    private RecommendationRow present() {
        return record.in(current.getContent().recommendations(), RecommendationRow::id);
    }

    /** Whether somebody else has saved meanwhile; then the page shows what. */
    private boolean isOvertaken() {
        current.forget();
        RecommendationForm now = RecommendationForm.of(present());
        boolean overtaken = now.getVersion() != form.getVersion();
        if (overtaken) {
            theirs = fields(now);
            form.setVersion(now.getVersion());
        }
        return overtaken;
    }

    private void readArticles() {
        articles = reader.articles();
        form.getCites().forEach(citation -> cited.put(key(citation), true));
    }

    public void save() {
        form.setCites(articles.stream()
                .map(ArticleRow::citation)
                .filter(citation -> cited.getOrDefault(key(citation), false))
                .collect(Collectors.toList()));
        if (record.isNew()) {
            aims.addRecommendation(current.id(), section.id(), form);
        } else if (isOvertaken()) {
            return;
        } else {
            aims.changeRecommendation(current.id(), section.id(), record.id(), form);
        }
        text.said("planning", "recommendationSaved");
        Go.to(current.getPath() + "/recommendations");
    }

    public void drop() {
        aims.dropRecommendation(current.id(), record.id(), form.getVersion());
        text.said("planning", "dropped");
        Go.to(current.getPath() + "/recommendations");
    }

    private List<Beside> fields(RecommendationForm now) {
        return List.of(
                new Beside("recommendation", now.getText()),
                new Beside("addresseeType", text.of("plan", "addressee." + now.getAddresseeType())),
                new Beside("addressee", now.getAddressee()),
                new Beside("cites", now.getCites().stream().map(this::key).collect(Collectors.joining(", "))));
    }

    /** Its short name, which is also that of its box. */
    public String key(Citation citation) {
        return text.of("planning", "article", citation.instrument(), citation.article());
    }

    /** Titles of the instruments, in their order. */
    public List<String> getInstruments() {
        return articles.stream().map(ArticleRow::instrumentTitle).distinct().toList();
    }

    public List<ArticleRow> articlesOf(String instrument) {
        return articles.stream()
                .filter(article -> article.instrumentTitle().equals(instrument))
                .toList();
    }

    /** How many of its articles are cited. */
    public long countOf(String instrument) {
        return articlesOf(instrument).stream()
                .filter(article -> cited.getOrDefault(key(article.citation()), false))
                .count();
    }

    public Map<String, Boolean> getCited() {
        return cited;
    }

    public List<AddresseeType> getAddresseeTypes() {
        return List.of(AddresseeType.values());
    }

    public RecordId getRecord() {
        return record;
    }

    public RecordId getSection() {
        return section;
    }

    public RecommendationForm getForm() {
        return form;
    }

    public List<Beside> getTheirs() {
        return theirs;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
