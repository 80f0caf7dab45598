package ngo.portal.persistence.shared;

/** What every feature may say. */
public final class CommonRefusals {

    private CommonRefusals() {}

    /** No such document, or none that the caller may see: the two are told apart nowhere. */
    public static final class NotFound extends Refusal.NotThere {}

    /** One field holds what it must not. Its name is for programs and for pages that have an input of that name, never said itself. */
    public static final class InvalidInput extends Refusal.BadInput {

        private final String field;

        public InvalidInput(String field) {
            this.field = field;
        }

        @Override
        public String field() {
            return field;
        }
    }

    /** A time of day that is not there in the zone, as clocks go forward over it, or that is there twice. */
    public abstract static class ClockChange extends Refusal.BadInput {

        private final String field;
        private final String zone;

        ClockChange(String field, String zone) {
            this.field = field;
            this.zone = zone;
        }

        @Override
        public Object[] arguments() {
            return new Object[] {zone};
        }

        @Override
        public String field() {
            return field;
        }
    }

    /** Clocks go forward over this time. */
    public static final class SkippedTime extends ClockChange {

        public SkippedTime(String field, String zone) {
            super(field, zone);
        }
    }

    /** Clocks go back over this time, so that it comes twice. */
    public static final class DoubledTime extends ClockChange {

        public DoubledTime(String field, String zone) {
            super(field, zone);
        }
    }

    /** Somebody else was faster; the caller's copy is older than what stands now. */
    public static final class Stale extends Refusal.Conflict {}
}
