package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.organisation.DirectoryEvent.ClearanceRuleChanged;
import ngo.portal.ejb.organisation.DirectoryEvent.DirectoryEntryChanged;
import ngo.portal.ejb.organisation.DirectoryEvent.LogoChanged;
import ngo.portal.ejb.organisation.DirectoryEvent.LogoRemoved;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.organisation.entry.DirectoryQuery;
import ngo.portal.persistence.organisation.entry.DirectoryRepository;
import ngo.portal.persistence.organisation.entry.DirectorySearchRepository;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;

/** The directory: everybody in the coalition reads it, administrators edit the entry of their own organisation. */
@Stateless
public class DirectoryService {

    @Inject
    private NameAvailability names;

    @Inject
    private DirectoryRepository directory;

    @Inject
    private DirectorySearchRepository lists;

    @Inject
    private DirectoryListing listing;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<DirectoryEvent> events;

    @Inject
    private Clock clock;

    /** A part of the directory, or of the results of a search. */
    public Slice.Part<DirectoryLine> find(DirectoryQuery query) {
        access.requireMember();
        return lists.find(query);
    }

    /** The entries of one part, in the same order. */
    public Slice.Part<EntryDetail> entries(DirectoryQuery query) {
        Slice.Part<DirectoryLine> part = find(query);
        Map<UUID, EntryDetail> entries =
                directory.entries(part.items().stream().map(DirectoryLine::id).toList()).stream()
                        .collect(Collectors.toMap(EntryDetail::id, Function.identity()));
        return new Slice.Part<>(
                part.items().stream()
                        .map(line -> entries.get(line.id()))
                        .filter(Objects::nonNull)
                        .toList(),
                part.next());
    }

    /** The entries with these aliases, with names in the reader's language; unknown aliases are skipped. */
    public List<DirectoryLine> named(Collection<String> aliases, String language) {
        access.requireMember();
        return aliases.isEmpty() ? List.of() : lists.named(aliases, language);
    }

    /** ISO 3166 codes of the countries in which organisations have an office. */
    public List<String> countries() {
        access.requireMember();
        return lists.countries();
    }

    public EntryDetail entry(String alias) {
        access.requireMember();
        return directory.require(alias);
    }

    public EntryDetail own() {
        return directory.require(tenant.organisation());
    }

    /** The entry with this alias, for people who may edit it. */
    public EntryDetail forWriting(String alias) {
        access.requireAdministrator();
        EntryDetail entry = directory.require(alias);
        if (!entry.id().equals(tenant.organisation())) {
            throw new Forbidden();
        }
        return entry;
    }

    /** Names of the authorised signatories of an organisation. */
    public List<String> signatories(UUID organisation) {
        access.requireMember();
        return directory.signatories(organisation);
    }

    /** Saves the entry of the caller's own organisation, if this version is still current. */
    public void save(EntryForm form, long version) {
        access.requireAdministrator();
        names.takeAlone();
        EntryDetail before = own();
        EntryDetail entry = form.onto(before.inVersion(version));
        requireFreeNames(entry, before);
        directory.save(entry, clock.instant());
        listing.keep(entry.id());

        events.fire(new DirectoryEntryChanged(Organisation.document(entry.id(), entry.name())));
    }

    /** Names that the organisation has had before remain free for itself. */
    private void requireFreeNames(EntryDetail entry, EntryDetail before) {
        List<String> wanted = new ArrayList<>(entry.names());
        wanted.removeAll(before.names());
        names.requireFree(wanted, entry.id());
    }

    /** Sets whether the organisation's signatures need an internal clearance. */
    public void demandClearance(boolean demanded, long version) {
        access.requireAdministrator();
        access.requireFresh();
        EntryDetail entry = own();
        directory.demandClearance(entry.id(), demanded, version, clock.instant());

        events.fire(new ClearanceRuleChanged(Organisation.document(entry.id(), entry.name())));
    }

    /** Redraws the organisation's logo from a file and publishes it. */
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
