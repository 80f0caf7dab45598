package ngo.portal.web.plan.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.organisation.DirectoryService;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.PlanPreview;
import ngo.portal.ejb.plan.PlanPreviewService;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.web.organisation.OrganisationOptions;
import ngo.portal.web.plan.CurrentPlan;
import ngo.portal.web.shared.Days;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** A plan as another organisation sees it, for people of the owner. */
@Named
@RequestScoped
public class PreviewPage {

    @Inject
    private CurrentPlan current;

    @Inject
    private PlanPreviewService previews;

    @Inject
    private PlanReader reader;

    @Inject
    private DirectoryService directory;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    private String as = "";
    private String named = "";
    private String after = "";
    private String objectivesAfter = "";
    private String activitiesAfter = "";
    private String commitmentsAfter = "";
    private String reportsAfter = "";

    private @Nullable OrganisationOptions organisations;
    private @Nullable PlanPreview preview;
    private @Nullable PreviewedPlan seen;

    public void load() {
        current.load();
        if (isPublic()) {
            look(PublicPart.of(current.getContent()).content());
            return;
        }
        if (!current.may(PlanAction.PREVIEW.name())) {
            throw new Forbidden();
        }
        if (!as.isEmpty()) {
            preview = previews.previewAs(current.id(), as);
            look(preview.content());
        }
    }

    /** What the public will read is no secret from anybody who has the plan. */
    public boolean isPublic() {
        return as.equals(PreviewedPlan.PUBLIC);
    }

    private void look(PlanContent content) {
        LocalDate today = Days.today(clock);
        seen = PreviewedPlan.of(content, reader.articles(), today, this::after, current.getPath(), as);
    }

    private String after(String name) {
        return switch (name) {
            case "objectives" -> objectivesAfter;
            case "recommendations" -> after;
            case "activities" -> activitiesAfter;
            case "commitments" -> commitmentsAfter;
            default -> reportsAfter;
        };
    }

    /** The public, and everybody else in the coalition or those whose names hold the words that are looked for. */
    public OrganisationOptions getOrganisations() {
        if (organisations == null) {
            OrganisationOptions found = OrganisationOptions.of(
                    named, isPublic() ? "" : as, Set.of(OrganisationState.ACTIVE), this::called, directory::find);
            organisations = new OrganisationOptions(
                    Stream.concat(
                                    Stream.of(new Option(
                                            PreviewedPlan.PUBLIC, text.of("plan", "preview.public"), isPublic())),
                                    found.all().stream().filter(one -> !isOwner(one.value())))
                            .toList(),
                    found.words(),
                    found.more());
        }
        return organisations;
    }

    private boolean isOwner(String alias) {
        return alias.equals(current.getPlan().ownerAlias());
    }

    private String called(String alias) {
        return preview == null ? alias : preview.reader().name();
    }

    public String getNamed() {
        return named;
    }

    public void setNamed(@Nullable String named) {
        this.named = named == null ? "" : named;
    }

    public @Nullable PlanPreview getPreview() {
        return preview;
    }

    public @Nullable PreviewedPlan getSeen() {
        return seen;
    }

    public CurrentPlan getCurrent() {
        return current;
    }

    public String getAs() {
        return as;
    }

    public void setAs(String as) {
        this.as = as;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getObjectivesAfter() {
        return objectivesAfter;
    }

    public void setObjectivesAfter(String objectivesAfter) {
        this.objectivesAfter = objectivesAfter;
    }

    public String getActivitiesAfter() {
        return activitiesAfter;
    }

    public void setActivitiesAfter(String activitiesAfter) {
        this.activitiesAfter = activitiesAfter;
    }

    public String getCommitmentsAfter() {
        return commitmentsAfter;
    }

    public void setCommitmentsAfter(String commitmentsAfter) {
        this.commitmentsAfter = commitmentsAfter;
    }

    public String getReportsAfter() {
        return reportsAfter;
    }

    public void setReportsAfter(String reportsAfter) {
        this.reportsAfter = reportsAfter;
    }
}
