package ngo.portal.persistence.petition.desk;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states of a sheet of paper with signatures. It counts once two people have counted the same. */
public enum SheetState implements State<SheetState> {
    ENTERED,
    COUNTED,
    DIFFERS,
    TAKEN_BACK;

    @Override
    public Set<SheetState> next() {
        return switch (this) {
            case ENTERED -> EnumSet.of(COUNTED, DIFFERS);
            case DIFFERS -> EnumSet.of(ENTERED);
            case COUNTED -> EnumSet.of(TAKEN_BACK);
            case TAKEN_BACK -> EnumSet.noneOf(SheetState.class);
        };
    }

    /** Whether it can still be counted, so that its scan may be replaced. */
    public boolean isUncounted() {
        return switch (this) {
            case ENTERED, DIFFERS -> true;
            case COUNTED, TAKEN_BACK -> false;
        };
    }
}
