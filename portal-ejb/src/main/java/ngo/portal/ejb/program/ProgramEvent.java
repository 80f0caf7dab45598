package ngo.portal.ejb.program;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to a program of an organisation; the title is its name. */
public sealed interface ProgramEvent extends PortalEvent {

    /** It may ask for a secret, and then for tokens. */
    record ProgramMade(Document document, List<Audience> audience) implements ProgramEvent {}

    /** It has other roles or another end than before. */
    record ProgramLimited(Document document, List<Audience> audience) implements ProgramEvent {}

    /** Somebody was shown a new secret; the one before works no longer. */
    record ProgramSecretRenewed(Document document, List<Audience> audience) implements ProgramEvent {}

    /** It has no access any more, before its end. */
    record ProgramRevoked(Document document, List<Audience> audience) implements ProgramEvent {}

    /** Its last day is past. */
    record ProgramEnded(Document document, List<Audience> audience) implements ProgramEvent {}
}
