package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.publication.PublicPlanService;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.publication.PublicPlan;
import ngo.portal.persistence.publication.PublicPlan.Activity;
import ngo.portal.persistence.publication.PublicPlan.Objective;
import ngo.portal.persistence.publication.PublicPlan.Recommendation;
import ngo.portal.persistence.publication.PublicPlanReading;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.plan.progress.Chart;
import ngo.portal.web.plan.progress.Tally;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** One adopted plan and its progress. Many recommendations or activities continue on further pages, so that each of them stays small. */
@Named
@RequestScoped
public class PublicPlanPage {

    private static final int PAGE_SIZE = 100;

    /** The public sees completed activities, not who is late. */
    private static final int NONE_OVERDUE = 0;

    @Inject
    private PublicPlanService plans;

    private String slug = "";
    private String after = "";
    private @Nullable PublicPlanReading reading;
    private List<Recommendation> asked = List.of();
    private List<Activity> activities = List.of();
    private List<Chart.Line> byAddressee = List.of();
    private List<Chart.Line> byObjective = List.of();

    /** An accepted report, with the text of the record that it is about. */
    public record ReportLine(String about, PublicPlan.Report report) {}

    public void load() {
        reading = plans.plan(slug, RequestLanguage.now().tag());
        asked = isContinued() ? furtherRecommendations() : List.of();
        activities = asked.isEmpty() ? rest().limit(PAGE_SIZE).toList() : List.of();
        if (isContinued() && asked.isEmpty() && activities.isEmpty()) {
            throw new NotFound();
        }
        byAddressee = progressByAddressee();
        byObjective = progressByObjective();
    }

    public PublicPlanReading getReading() {
        if (reading == null) {
            throw new NotFound();
        }
        return reading;
    }

    public PublicPlan getPlan() {
        return getReading().plan();
    }

    /** Not the first page: it shows what follows in one long list and nothing else. */
    public boolean isContinued() {
        return !after.isEmpty();
    }

    public List<Activity> getActivities() {
        return activities;
    }

    /** Key of the page that follows; absent at the end. */
    public @Nullable UUID getNext() {
        return rest().skip(PAGE_SIZE).findFirst().isPresent()
                ? activities.get(PAGE_SIZE - 1).id()
                : null;
    }

    private Stream<Activity> rest() {
        return isContinued() ? behind(getPlan().activities(), Activity::id) : getPlan().activities().stream();
    }

    private List<Recommendation> furtherRecommendations() {
        return getPlan().parts().stream()
                .flatMap(part -> behind(part.recommendations(), Recommendation::id))
                .toList();
    }

    /** What follows the one that the address names; nothing where it is not among them. */
    private <T> Stream<T> behind(List<T> all, Function<T, UUID> id) {
        return all.stream()
                .dropWhile(one -> !id.apply(one).toString().equals(after))
                .skip(1);
    }

    /** On a page that goes on with recommendations. */
    public List<Recommendation> getAsked() {
        return begun(asked);
    }

    public List<Recommendation> begun(List<Recommendation> all) {
        return all.subList(0, Math.min(PAGE_SIZE, all.size()));
    }

    /** Key of the page on which they go on; absent where all of them are shown. */
    public @Nullable UUID behindBegun(List<Recommendation> all) {
        return all.size() > PAGE_SIZE ? all.get(PAGE_SIZE - 1).id() : null;
    }

    /** Key of the page that follows on this one. */
    public @Nullable UUID getNextAsked() {
        return behindBegun(asked);
    }

    /** For each kind of addressee that something is done about, in the order in which plans name them. */
    public List<Chart.Line> getByAddressee() {
        return byAddressee;
    }

    public List<Chart.Line> getByObjective() {
        return byObjective;
    }

    private List<Chart.Line> progressByAddressee() {
        Map<AddresseeType, Set<UUID>> asked = recommendations()
                .collect(Collectors.groupingBy(
                        Recommendation::addresseeType, Collectors.mapping(Recommendation::id, Collectors.toSet())));
        return Arrays.stream(AddresseeType.values())
                .filter(asked::containsKey)
                .map(type -> progress(type.name(), asked.getOrDefault(type, Set.of())::contains))
                .flatMap(List::stream)
                .toList();
    }

    private List<Chart.Line> progressByObjective() {
        return objectives()
                .map(objective -> progress(objective.text(), objective.id()::equals))
                .flatMap(List::stream)
                .toList();
    }

    private List<Chart.Line> progress(String name, Predicate<UUID> aim) {
        List<ActivityState> serving = getPlan().activities().stream()
                .filter(activity -> activity.aims().stream().anyMatch(aim))
                .map(Activity::state)
                .toList();
        return serving.isEmpty() ? List.of() : List.of(new Chart.Line(name, Tally.of(serving, NONE_OVERDUE)));
    }

    public List<ReportLine> getReports() {
        Map<UUID, String> words = Stream.concat(
                        objectives().map(objective -> Map.entry(objective.id(), objective.text())),
                        getPlan().activities().stream().map(activity -> Map.entry(activity.id(), activity.title())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return getPlan().reports().stream()
                .limit(PAGE_SIZE)
                .map(report -> new ReportLine(words.getOrDefault(report.subject(), ""), report))
                .toList();
    }

    private Stream<Objective> objectives() {
        return getPlan().parts().stream().flatMap(part -> part.objectives().stream());
    }

    private Stream<Recommendation> recommendations() {
        return getPlan().parts().stream().flatMap(part -> part.recommendations().stream());
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null ? "" : after;
    }
}
