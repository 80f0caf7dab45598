package ngo.portal.ejb.organisation;

import ngo.portal.persistence.shared.Refusal;

/** Another organisation has a name that could be taken for this one. */
public final class NameTakenByLookalike extends Refusal {

    private final String name;
    private final String other;

    NameTakenByLookalike(String name, String other) {
        this.name = name;
        this.other = other;
    }

    @Override
    public Object[] arguments() {
        return new Object[] {name, other};
    }
}
