package ngo.portal.persistence.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.InvalidInput;
import ngo.portal.persistence.shared.Stale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does for a plan.
 *
 * @param responsible the organisation that does it; absent while nobody has taken it
 * @param aims objectives and recommendations that it serves, as far as the reader sees them
 */
public record ActivityRow(
        UUID id,
        UUID section,
        int number,
        String title,
        @Nullable UUID responsible,
        String responsibleAlias,
        String responsibleName,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ActivityState state,
        List<UUID> aims,
        long version) {

    public ActivityRow {
        aims = List.copyOf(aims);
    }

    /** Its last day is over and it is not. */
    public boolean isOverdue(LocalDate today) {
        return to != null && to.isBefore(today) && !state.isOver();
    }

    /** The same, for somebody who has read this version of it. */
    public ActivityRow readAs(long readVersion) {
        if (readVersion != version) {
            throw new Stale();
        }
        return this;
    }

    public ActivityRow titled(String other) {
        return with(other, responsible, from, to, state);
    }

    public ActivityRow assignedTo(@Nullable UUID organisation) {
        return with(title, organisation, from, to, state);
    }

    /** An organisation takes it that nobody has. */
    public ActivityRow takenBy(UUID organisation) {
        if (responsible != null) {
            throw new AlreadyTaken();
        }
        return assignedTo(organisation);
    }

    public ActivityRow between(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            throw new InvalidInput("to");
        }
        return with(title, responsible, first, last, state);
    }

    /** Moves it one step on; where it stands already, nothing happens. */
    public ActivityRow movedTo(ActivityState target) {
        if (target != state) {
            state.require(target);
        }
        return with(title, responsible, from, to, target);
    }

    /** As it was before a change, to be written over what came of it. */
    public ActivityRow afterChange() {
        return new ActivityRow(
                id,
                section,
                number,
                title,
                responsible,
                responsibleAlias,
                responsibleName,
                from,
                to,
                state,
                aims,
                version + 1);
    }

    ActivityRow serving(List<UUID> others) {
        return new ActivityRow(
                id,
                section,
                number,
                title,
                responsible,
                responsibleAlias,
                responsibleName,
                from,
                to,
                state,
                others,
                version);
    }

    private ActivityRow with(
            String newTitle,
            @Nullable UUID organisation,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            ActivityState target) {
        return new ActivityRow(
                id,
                section,
                number,
                newTitle,
                organisation,
                responsibleAlias,
                responsibleName,
                first,
                last,
                target,
                aims,
                version);
    }
}
