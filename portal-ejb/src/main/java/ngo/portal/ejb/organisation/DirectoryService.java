package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.organisation.DirectoryEvent.ClearanceRuleChanged;
import ngo.portal.ejb.organisation.DirectoryEvent.DirectoryEntryChanged;
import ngo.portal.ejb.organisation.DirectoryEvent.LogoChanged;
import ngo.portal.ejb.organisation.DirectoryEvent.LogoRemoved;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.organisation.entry.DirectoryRepository;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.PrintedEntry;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.names.Lookalikes;

/** The directory: everybody of the coalition reads it, administrators write the entry of their own organisation. */
@Stateless
public class DirectoryService {

    @Inject
    private NameAvailability names;

    @Inject
    private DirectoryRepository directory;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<DirectoryEvent> events;

    @Inject
    private Clock clock;

    /** Those of which some name holds these words or looks as if it did, in the order of a language; no words find all. */
    public List<EntryDetail> entries(String words, String language) {
        access.requireMember();
        return directory.entries().stream()
                .filter(entry -> words.isBlank() || Lookalikes.find(words, entry.names()))
                .sorted(PrintedEntry.order(language, entry -> entry.printed(language)))
                .toList();
    }

    public EntryDetail entry(String alias) {
        access.requireMember();
        return directory.require(alias);
    }

    public EntryDetail own() {
        return directory.require(tenant.organisation());
    }

    /** The entry of this alias, for somebody who may write it. */
    public EntryDetail forWriting(String alias) {
        access.requireAdministrator();
        EntryDetail entry = directory.require(alias);
        if (!entry.id().equals(tenant.organisation())) {
            throw new Forbidden();
        }
        return entry;
    }

    /** Names of those who may sign for an organisation. */
    public List<String> signatories(UUID organisation) {
        access.requireMember();
        return directory.signatories(organisation);
    }

    /** Writes the own organisation's entry, for somebody who has read it in this version. */
    public void save(EntryForm form, long version) {
        access.requireAdministrator();
        names.takeAlone();
        EntryDetail before = own();
        EntryDetail entry = form.onto(before.inVersion(version));
        requireFreeNames(entry, before);
        directory.save(entry, clock.instant());

        events.fire(new DirectoryEntryChanged(Organisation.document(entry.id(), entry.name())));
    }

    /** A name that the organisation has had before is its own. */
    private void requireFreeNames(EntryDetail entry, EntryDetail before) {
        List<String> wanted = new ArrayList<>(entry.names());
        wanted.removeAll(before.names());
        names.requireFree(wanted, entry.id());
    }

    /** Whether the organisation wants a clearance of its own before a signature. */
    public void demandClearance(boolean demanded, long version) {
        access.requireAdministrator();
        EntryDetail entry = own();
        directory.demandClearance(entry.id(), demanded, version, clock.instant());

        events.fire(new ClearanceRuleChanged(Organisation.document(entry.id(), entry.name())));
    }

    /** Draws the organisation's logo anew from a file and shows it from now on. */
    public void keepLogo(byte[] file) {
        access.requireAdministrator();
        EntryDetail entry = own();
        LogoDrawing drawing = LogoDrawing.of(file);
        directory.keepLogo(entry.id(), drawing.row(), drawing.png(), clock.instant());

        events.fire(new LogoChanged(Organisation.document(entry.id(), entry.name())));
    }

    public void dropLogo() {
        access.requireAdministrator();
        EntryDetail entry = own();
        if (!directory.dropLogo(entry.id())) {
            throw new NotFound();
        }

        events.fire(new LogoRemoved(Organisation.document(entry.id(), entry.name())));
    }
}
