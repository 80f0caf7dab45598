package ngo.portal.persistence.program;

import ngo.portal.persistence.shared.Refusal;

/** What is refused to those who keep programs. */
public final class ProgramRefusals {

    private ProgramRefusals() {}

    /** It has ended or was revoked; another one is made instead. */
    public static final class ProgramIsOver extends Refusal.Conflict {}

    /** Keycloak did not answer, so that there is no new secret; the one before may work or not. */
    public static final class SecretNotMade extends Refusal.Conflict {}
}
