package ngo.portal.ejb.audit;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to what the trail keeps. */
public sealed interface AuditEvent extends PortalEvent {

    /**
     * Entries of a trail were taken along as a file.
     *
     * @param whose the organisation whose trail it is, or the reader's own organisation where it was that of all
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

    /** Somebody has opened many more documents within an hour than people read; their organisation looks whether it was them. */
    record MuchRead(UUID organisation) implements AuditEvent {

        @Override
        public Document document() {
            return Organisation.document(organisation, "");
        }

        @Override
        public List<Audience> audience() {
            return List.of(Audience.told(organisation, MemberRole.ADMINISTRATOR));
        }
    }
}
