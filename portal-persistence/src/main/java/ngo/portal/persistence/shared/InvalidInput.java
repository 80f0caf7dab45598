package ngo.portal.persistence.shared;

/** One field holds what it must not; the field's name is the argument of the text. */
public final class InvalidInput extends Refusal {

    private final String field;

    public InvalidInput(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public Object[] arguments() {
        return new Object[] {field};
    }
}
