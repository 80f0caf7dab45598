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
 * What somebody does for a plan.
 *
 * @param responsible the organisation that does it, or that is asked to where the reader may know of that; absent while nobody
 *     has taken it
 * @param asked an organisation is asked and has not accepted yet; which one, only the owner and that one know
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

    /** As it is seen by those who are not told who is asked. */
    public ActivityRow unnamed() {
        return new ActivityRow(id, section, number, title, null, "", "", asked, from, to, state, aims, version);
    }

    /** Nobody does it and nobody is asked to. */
    public boolean isFree() {
        return responsible == null && !asked;
    }

    /** Whether this organisation has said that it does it. */
    public boolean isDoneBy(UUID organisation) {
        return organisation.equals(responsible) && !asked;
    }

    public ActivityRow titled(String other) {
        return with(other, responsible, asked, from, to, state);
    }

    /** The owner of the plan names who is to do it: itself at once, another organisation as soon as that one accepts. */
    public ActivityRow namedBy(UUID owner, @Nullable UUID organisation) {
        boolean asks =
                Objects.equals(organisation, responsible) ? asked : organisation != null && !organisation.equals(owner);
        return with(title, organisation, asks, from, to, state);
    }

    /** The same, as it once was: whoever was named then and is not now is asked anew. */
    public ActivityRow putBack(ActivityRow present, UUID owner) {
        boolean asks = present.namedBy(owner, responsible).asked();
        return with(title, responsible, asks, from, to, state);
    }

    /** An organisation takes what nobody has, or says yes to what it is asked to do. */
    public ActivityRow takenBy(UUID organisation) {
        boolean answers = asked && organisation.equals(responsible);
        if (!isFree() && !answers) {
            throw new AlreadyTaken();
        }
        return with(title, organisation, false, from, to, state);
    }

    /** The organisation that is asked says no. */
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

    /** Moves it one step on; where it stands already, nothing happens. */
    public ActivityRow movedTo(ActivityState target) {
        if (target != state) {
            state.require(target);
        }
        return with(title, responsible, asked, from, to, target);
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
