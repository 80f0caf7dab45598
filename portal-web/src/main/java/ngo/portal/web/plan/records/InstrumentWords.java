package ngo.portal.web.plan.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.persistence.plan.records.Citation;
import ngo.portal.persistence.publication.PublicPlan;
import ngo.portal.web.shared.Text;

/**
 * What instruments and their articles are called, in the language of the reader. Titles are those that the United Nations give
 * them; subjects are the portal's own short words.
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

    /** Its abbreviation, or what stands for one. */
    public String brief(String instrument) {
        return said("short." + instrument, instrument);
    }

    public String subject(Citation citation) {
        return subject(citation, "");
    }

    /** The subject of an article that was printed, perhaps when its instrument was not known by id yet. */
    public String subject(PublicPlan.Article printed) {
        return subject(new Citation(printed.instrument(), printed.article()), printed.subject());
    }

    /** What is printed of an instrument: its name where it is known, and the symbol in any case. */
    public String printed(PublicPlan.Article printed) {
        String name = name(printed.instrument());
        return name.isEmpty()
                ? printed.symbol()
                : text.of("adopted", "recommendation.instrument", name, printed.symbol());
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
