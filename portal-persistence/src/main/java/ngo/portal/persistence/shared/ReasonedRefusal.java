package ngo.portal.persistence.shared;

/** Base of refusals with several reasons; each reason has a sentence of its own in the bundles. */
public abstract class ReasonedRefusal extends Refusal.BadInput {

    private final Enum<?> reason;

    protected ReasonedRefusal(Enum<?> reason) {
        this.reason = reason;
    }

    /** The key of the sentence: the class and the reason. */
    @Override
    public final String getMessage() {
        return super.getMessage() + "." + reason;
    }
}
