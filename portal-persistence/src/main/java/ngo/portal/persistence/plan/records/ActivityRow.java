package ngo.portal.persistence.plan.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ngo.portal.persistence.plan.PlanRefusals.AlreadyTaken;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import org.jspecify.annotations.Nullable;

/**
 * An activity of a plan.
 *
 * @param responsible the organisation that does it, or that was asked to where the reader may know of that; absent while no
 *         organisation has taken it
 * @param asked an organisation was asked and has not accepted yet; only the owner and that organisation know which one
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
        boolean asked,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ActivityState state,
        List<UUID> aims,
        long version) {

    public ActivityRow {
        aims = List.copyOf(aims);
    }

    /** Whether its last day is over and it is not. */
    public boolean isOverdue(LocalDate today) {
        return to != null && to.isBefore(today) && !state.isOver();
    }

    /** The same, as read in this version. */
    public ActivityRow readAs(long readVersion) {
        if (readVersion != version) {
            throw new Stale();
        }
        return this;
    }

    /** The same for readers who may not know which organisation was asked. */
    public ActivityRow unnamed() {
        return new ActivityRow(id, section, number, title, null, "", "", asked, from, to, state, aims, version);
    }

    /** Whether no organisation does it or was asked to. */
    public boolean isFree() {
        return responsible == null && !asked;
    }

    /** Whether this organisation has accepted to do it. */
    public boolean isDoneBy(UUID organisation) {
        return organisation.equals(responsible) && !asked;
    }

    public ActivityRow titled(String other) {
        return with(other, responsible, asked, from, to, state);
    }

    /** Names the responsible organisation, as the owner of the plan: itself at once, another organisation as soon as that one accepts. */
    public ActivityRow namedBy(UUID owner, @Nullable UUID organisation) {
        boolean asks =
                Objects.equals(organisation, responsible) ? asked : organisation != null && !organisation.equals(owner);
        return with(title, organisation, asks, from, to, state);
    }

    /** The same restored to an earlier version: an organisation that was named then and is not now is asked again. */
    public ActivityRow putBack(ActivityRow present, UUID owner) {
        boolean asks = present.namedBy(owner, responsible).asked();
        return with(title, responsible, asks, from, to, state);
    }

    /** An organisation takes a free activity, or accepts the one that it was asked to do. */
    public ActivityRow takenBy(UUID organisation) {
        boolean answers = asked && organisation.equals(responsible);
        if (!isFree() && !answers) {
            throw new AlreadyTaken();
        }
        return with(title, organisation, false, from, to, state);
    }

    /** The organisation that was asked declines. */
    public ActivityRow declinedBy(UUID organisation) {
        if (!asked || !organisation.equals(responsible)) {
            throw new AlreadyTaken();
        }
        return with(title, null, false, from, to, state);
    }

    public ActivityRow between(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            throw new InvalidInput("to");
        }
        return with(title, responsible, asked, first, last, state);
    }

    /** Moves it to a next state; does nothing where it has that state already. */
    public ActivityRow movedTo(ActivityState target) {
        if (target != state) {
            state.require(target);
        }
        return with(title, responsible, asked, from, to, target);
    }

    /** The same with the version that it has after a change, so that it can be changed again. */
    public ActivityRow afterChange() {
        return new ActivityRow(
                id,
                section,
                number,
                title,
                responsible,
                responsibleAlias,
                responsibleName,
                asked,
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
                asked,
                from,
                to,
                state,
                others,
                version);
    }

    private ActivityRow with(
            String newTitle,
            @Nullable UUID organisation,
            boolean asks,
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
                asks,
                first,
                last,
                target,
                aims,
                version);
    }
}
