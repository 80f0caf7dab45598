package ngo.portal.persistence.organisation;

/**
 * The conditions that an invited organisation has to meet before it takes part.
 *
 * @param confirmed a lead has agreed
 * @param administered somebody has accepted to administer it
 * @param secured that person signed in with a second factor
 * @param described the entry in the directory is complete
 */
public record Readiness(boolean confirmed, boolean administered, boolean secured, boolean described) {

    public boolean isComplete() {
        return confirmed && administered && secured && described;
    }
}
