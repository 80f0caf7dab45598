package ngo.portal.web.plan.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.persistence.plan.records.Citation;
import ngo.portal.persistence.publication.PublicPlan;
import ngo.portal.web.shared.Text;

/**
 * The names of legal instruments and their articles in the reader's language. Titles are the official ones of the United Nations; subjects are
 * the portal's own short texts.
 */
@Named
@ApplicationScoped
public class InstrumentWords {

    /** One for declarations and covenants, one for conventions. */
    private static final List<String> BUNDLES = List.of("instrument", "convention");

    @Inject
    private Text text;

    public String title(String instrument) {
        return said("title." + instrument, instrument);
    }

    /** What people call it where its title is long. */
    public String name(String instrument) {
        return said("name." + instrument, title(instrument));
    }

    /** The abbreviation of the instrument, or its replacement. */
    public String brief(String instrument) {
        return said("short." + instrument, instrument);
    }

    public String subject(Citation citation) {
        return subject(citation, "");
    }

    /** The subject of a published article, whose instrument may not have been known by its id at that time. */
    public String subject(PublicPlan.Article cited) {
        return subject(new Citation(cited.instrument(), cited.article()), cited.subject());
    }

    /** The published reference to an instrument: its name if it is known, and always its symbol. */
    public String label(PublicPlan.Article cited) {
        String name = name(cited.instrument());
        return name.isEmpty() ? cited.symbol() : text.of("adopted", "recommendation.instrument", name, cited.symbol());
    }

    private String subject(Citation citation, String otherwise) {
        return said("subject." + citation.instrument() + "." + citation.article(), otherwise);
    }

    private String said(String key, String otherwise) {
        return BUNDLES.stream()
                .filter(bundle -> text.has(bundle, key))
                .findFirst()
                .map(bundle -> text.of(bundle, key))
                .orElse(otherwise);
    }
}
