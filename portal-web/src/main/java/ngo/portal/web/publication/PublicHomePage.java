package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.publication.PublicDirectoryService;
import ngo.portal.ejb.publication.PublicPetitionService;
import ngo.portal.ejb.publication.PublicPlanService;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.organisation.entry.LocalizedEntry;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.publication.PublicPetitionRow;
import ngo.portal.persistence.publication.PublicPlanRow;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.ReleaseRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Summary;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The front page: the coalition, its newest statement, an open petition, its plans and its organisations. */
@Named
@RequestScoped
public class PublicHomePage {

    private static final int NEWEST_SHOWN = 4;
    private static final int PLANS_SHOWN = 3;
    private static final int ORGANISATIONS_SHOWN = 24;

    @Inject
    private PublicService releases;

    @Inject
    private PublicPetitionService petitions;

    @Inject
    private PublicPlanService plans;

    @Inject
    private PublicDirectoryService directory;

    @Inject
    private Address address;

    private List<ReleaseRow> rows = List.of();
    private Map<UUID, Summary> summaries = Map.of();
    private @Nullable PublicPetitionRow petition;
    private List<PublicPlanRow> adopted = List.of();
    private List<LocalizedEntry> organisations = List.of();

    public void load() {
        String language = RequestLanguage.now().tag();
        rows = releases.releases(Slice.first(NEWEST_SHOWN), language).items();
        summaries = releases.summaries(rows.stream().map(ReleaseRow::statement).toList(), language);
        petition = petitions.newestOpen(language).orElse(null);
        adopted = plans.plans(Slice.first(PLANS_SHOWN)).items().stream()
                .filter(plan -> plan.state() != PlanState.WITHDRAWN)
                .toList();
        organisations = directory.some(ORGANISATIONS_SHOWN, language);
    }

    /** The newest release that is not retracted: a retracted one does not open the page. */
    public @Nullable ReleaseRow getNewest() {
        return rows.stream()
                .filter(row -> row.kind() != PublicationKind.RETRACTED)
                .findFirst()
                .orElse(null);
    }

    public List<ReleaseRow> getEarlier() {
        @Nullable ReleaseRow newest = getNewest();
        return rows.stream().filter(row -> !row.equals(newest)).toList();
    }

    /** What a statement is about; empty where it was taken back. */
    public String summary(ReleaseRow row) {
        Summary summary = summaries.get(row.statement());
        return summary == null ? "" : summary.words();
    }

    /** In another language than that of the page, for want of a translation. */
    public boolean isForeign(ReleaseRow row) {
        return !row.language().equals(address.getLanguage());
    }

    /** As {@code dir} wants it. */
    public String direction(ReleaseRow row) {
        return InterfaceLanguage.directionOf(row.language());
    }

    /** What anybody can sign now; absent where there is nothing. */
    public @Nullable PublicPetitionRow getPetition() {
        return petition;
    }

    public List<PublicPlanRow> getPlans() {
        return adopted;
    }

    /** Some of the organisations, those with a logo before the others. */
    public List<LocalizedEntry> getOrganisations() {
        return organisations;
    }
}
