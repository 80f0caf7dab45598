package ngo.portal.persistence.shared;

/** What was sent is wrong for one of several reasons; each has a sentence of its own in the bundles. */
public abstract class ReasonedRefusal extends Refusal.BadInput {

    private final Enum<?> reason;

    protected ReasonedRefusal(Enum<?> reason) {
        this.reason = reason;
    }

    /** The key of its sentence: the class and the reason. */
    @Override
    public final String getMessage() {
        return super.getMessage() + "." + reason;
    }
}
