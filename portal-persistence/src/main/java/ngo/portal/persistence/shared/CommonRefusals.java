package ngo.portal.persistence.shared;

/** Refusals that every feature may use. */
public final class CommonRefusals {

    private CommonRefusals() {}

    /** There is no such document, or none that the caller may see: no answer distinguishes the two. */
    public static final class NotFound extends Refusal.NotThere {}

    /** One field has an invalid value. Its name is for programs and for pages that have an input of that name, and is never shown. */
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

    /** A local time that does not exist in the zone because daylight saving time begins, or exists twice because it ends. */
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

    /** The local time is skipped when daylight saving time begins. */
    public static final class SkippedTime extends ClockChange {

        public SkippedTime(String field, String zone) {
            super(field, zone);
        }
    }

    /** The local time occurs twice when daylight saving time ends. */
    public static final class DoubledTime extends ClockChange {

        public DoubledTime(String field, String zone) {
            super(field, zone);
        }
    }

    /** Somebody else was faster; the caller's copy is older than the stored version. */
    public static final class Stale extends Refusal.Conflict {}
}
