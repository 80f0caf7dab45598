package ngo.portal.ejb.audit;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.audit.AuditEvent.MuchRead;
import ngo.portal.ejb.audit.AuditEvent.TrailExported;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.audit.AuditFilter;
import ngo.portal.persistence.audit.AuditRepository;
import ngo.portal.persistence.audit.AuditRow;
import ngo.portal.persistence.audit.ChainRow;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.organisation.entry.DirectoryQuery;
import ngo.portal.persistence.organisation.entry.DirectorySearchRepository;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import org.jspecify.annotations.Nullable;

/** Reads and verifies the audit trail: all of it for auditors, that of their own organisation for administrators. */
@Stateless
public class AuditService {

    @Inject
    private AuditRepository entries;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private DirectorySearchRepository lists;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PortalEvent> events;

    /** Newest first. */
    public Slice.Part<AuditRow> rows(AuditFilter filter, Slice slice) {
        return entries.rows(filter.of(within(filter.organisation())), slice);
    }

    /** The first part of an export; the export leaves an entry of its own in the trail of the caller. */
    public Slice.Part<AuditRow> export(AuditFilter filter, Slice slice) {
        Slice.Part<AuditRow> first = rows(filter, slice);
        UUID own = tenant.organisation();
        UUID whose = filter.of(within(filter.organisation())).organisation();
        events.fire(new TrailExported(whose == null ? own : whose, own));
        return first;
    }

    /** Notifies the organisation that the caller opens far more documents than a human reads. The read access itself triggers this. */
    public void reportHighReadingRate() {
        events.fire(new MuchRead(tenant.organisation()));
    }

    /** Verifies the hash chain of one organisation, or of each that the caller may see. */
    public List<ChainRow> check(@Nullable UUID organisation) {
        return entries.check(within(organisation));
    }

    /** The organisations whose trail the caller may read: a part of the directory, or only the caller's own organisation. */
    public Slice.Part<DirectoryLine> organisations(DirectoryQuery query) {
        UUID only = within(null);
        return only == null
                ? lists.find(query)
                : new Slice.Part<>(
                        lists.named(List.of(organisations.require(only).alias()), query.language()), null);
    }

    /** The organisation of this alias, absent where the caller may not read its trail. */
    public Optional<OrganisationRow> organisation(String alias) {
        UUID only = within(null);
        return organisations.named(List.of(alias)).stream()
                .filter(row -> only == null || row.id().equals(only))
                .findFirst();
    }

    /** Whether the caller may read more than one trail. */
    public boolean readsSeveral() {
        return within(null) == null;
    }

    /** The people of the organisation that the caller acts for; empty for auditors who act for none. */
    public List<MemberRow> people() {
        access.requireAudit();
        UUID own = tenant.acting().organisation();
        return own == null ? List.of() : organisations.members(own);
    }

    /** For callers who are not auditors, the trails of other organisations do not exist. */
    private @Nullable UUID within(@Nullable UUID asked) {
        access.requireAudit();
        if (tenant.acting().auditor()) {
            return asked;
        }
        UUID own = tenant.organisation();
        if (asked != null && !asked.equals(own)) {
            throw new NotFound();
        }
        return own;
    }
}
