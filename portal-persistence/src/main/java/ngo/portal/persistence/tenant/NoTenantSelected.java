package ngo.portal.persistence.tenant;

import ngo.portal.persistence.shared.Refusal;

/** A use case was called without a signed-in person, or before an organisation was chosen. */
public final class NoTenantSelected extends Refusal.NotAllowed {

    /** The former name of this class, which the API has published as the problem type {@code nobody-acting}. */
    public static final String KEY = "NobodyActing";

    @Override
    public String key() {
        return KEY;
    }
}
