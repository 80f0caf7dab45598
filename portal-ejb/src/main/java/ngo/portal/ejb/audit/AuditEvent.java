package ngo.portal.ejb.audit;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.shared.Document;

/** An event about the audit trail itself. */
public sealed interface AuditEvent extends PortalEvent {

    /**
     * Entries of an audit trail were exported as a file.
     *
     * @param whose the organisation whose trail it is, or the reader's own organisation if the export covered all trails
     */
    record TrailExported(UUID whose, UUID by) implements AuditEvent {

        @Override
        public Document document() {
            return new Document("TRAIL", whose, by, "");
        }

        @Override
        public List<Audience> audience() {
            return List.of();
        }
    }

    /**
     * A person has opened far more documents within an hour than a human reads; their organisation checks whether the
     * account is misused.
     */
    record MuchRead(UUID organisation) implements AuditEvent {

        @Override
        public Document document() {
            return Organisation.document(organisation, "");
        }

        @Override
        public List<Audience> audience() {
            return List.of(Audience.notified(organisation, MemberRole.ADMINISTRATOR));
        }
    }
}
