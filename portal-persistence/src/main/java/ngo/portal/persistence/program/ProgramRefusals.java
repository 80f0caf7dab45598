package ngo.portal.persistence.program;

import ngo.portal.persistence.shared.Refusal;

/** Refusals that concern the administration of programs. */
public final class ProgramRefusals {

    private ProgramRefusals() {}

    /** The program has ended or was revoked; a new one has to be made instead. */
    public static final class ProgramIsOver extends Refusal.Conflict {}

    /** Keycloak did not answer, so that there is no new secret; the previous one may work or not. */
    public static final class SecretNotMade extends Refusal.Conflict {}
}
