package ngo.portal.ejb.program;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of an organisation's API program; the title is its name. */
public sealed interface ProgramEvent extends PortalEvent {

    /** The program was created: it can obtain a secret, and then tokens. */
    record ProgramMade(Document document, List<Audience> audience) implements ProgramEvent {}

    /** The roles or the end of the program were changed. */
    record ProgramLimited(Document document, List<Audience> audience) implements ProgramEvent {}

    /** A new secret was issued; the previous one is invalid. */
    record ProgramSecretRenewed(Document document, List<Audience> audience) implements ProgramEvent {}

    /** The program was revoked before its end. */
    record ProgramRevoked(Document document, List<Audience> audience) implements ProgramEvent {}

    /** The program has expired. */
    record ProgramEnded(Document document, List<Audience> audience) implements ProgramEvent {}
}
