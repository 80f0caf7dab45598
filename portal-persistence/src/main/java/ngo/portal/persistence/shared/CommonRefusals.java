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

    /** Somebody else was faster; the caller's copy is older than what stands now. */
    public static final class Stale extends Refusal.Conflict {}
}
