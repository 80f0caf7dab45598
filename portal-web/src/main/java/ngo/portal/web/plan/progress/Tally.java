package ngo.portal.web.plan.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.persistence.plan.records.RecommendationRow;

/**
 * The progress of the activities that serve one aim, or any of several. Dropped activities are counted, but are not part of the total: nobody
 * will do them any more.
 */
public record Tally(int planned, int inProgress, int done, int dropped, int overdue) {

    private static final int HUNDRED_PERCENT = 100;

    static Tally of(Collection<ActivityRow> activities, LocalDate today) {
        return of(
                activities.stream().map(ActivityRow::state).toList(),
                activities.stream().filter(one -> one.isOverdue(today)).count());
    }

    /** Where it is known of each activity how far it is, and how many of them are late. */
    public static Tally of(Collection<ActivityState> states, long overdue) {
        return new Tally(
                Collections.frequency(states, ActivityState.PLANNED),
                Collections.frequency(states, ActivityState.IN_PROGRESS),
                Collections.frequency(states, ActivityState.DONE),
                Collections.frequency(states, ActivityState.DROPPED),
                (int) overdue);
    }

    /** One for each type that the plan asks something of. An activity that serves several aims of a type counts once. */
    static Map<AddresseeType, Tally> byAddressee(PlanContent content, LocalDate today) {
        Map<UUID, AddresseeType> types = content.recommendations().stream()
                .collect(Collectors.toMap(RecommendationRow::id, RecommendationRow::addresseeType));
        Map<AddresseeType, Set<ActivityRow>> served = serving(content.activities(), types);
        Map<AddresseeType, Tally> tallies = new EnumMap<>(AddresseeType.class);
        Arrays.stream(AddresseeType.values())
                .filter(types::containsValue)
                .forEach(type -> tallies.put(type, of(served.getOrDefault(type, Set.of()), today)));
        return tallies;
    }

    /** One for each objective that has activities, or none yet. */
    static Map<UUID, Tally> byObjective(PlanContent content, LocalDate today) {
        Map<UUID, UUID> themselves =
                content.objectives().stream().collect(Collectors.toMap(ObjectiveRow::id, ObjectiveRow::id));
        Map<UUID, Set<ActivityRow>> served = serving(content.activities(), themselves);
        return themselves.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(), objective -> of(served.getOrDefault(objective, Set.of()), today)));
    }

    private static <K> Map<K, Set<ActivityRow>> serving(List<ActivityRow> activities, Map<UUID, K> groups) {
        return activities.stream()
                .flatMap(one -> one.aims().stream()
                        .flatMap(aim -> Stream.ofNullable(groups.get(aim)).map(group -> Map.entry(group, one))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** All that is still to be done or has been. */
    public int whole() {
        return planned + inProgress + done;
    }

    public int donePercent() {
        return percent(done);
    }

    public int begunPercent() {
        return percent(done + inProgress);
    }

    private int percent(int part) {
        return whole() == 0 ? 0 : part * HUNDRED_PERCENT / whole();
    }
}
