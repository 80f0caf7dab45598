package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.publication.PublicDirectoryService;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.LocalizedEntry;
import ngo.portal.persistence.publication.ReleaseRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** One organisation, and what it has signed by name. */
@Named
@RequestScoped
public class PublicOrganisationPage {

    private static final int PAGE_SIZE = 20;

    @Inject
    private PublicService releases;

    @Inject
    private PublicDirectoryService directory;

    @Inject
    private Address address;

    private String alias = "";
    private String after = "";
    private @Nullable EntryDetail entry;
    private Slice.Part<ReleaseRow> signed = new Slice.Part<>(List.of(), null);

    public void load() {
        entry = directory.entry(alias);
        signed = releases.signedBy(
                alias, Slice.from(after, PAGE_SIZE), RequestLanguage.now().tag());
    }

    public EntryDetail getEntry() {
        if (entry == null) {
            throw new NotFound();
        }
        return entry;
    }

    public LocalizedEntry getLocalized() {
        return getEntry().localized(address.getLanguage());
    }

    public List<ReleaseRow> getSigned() {
        return signed.items();
    }

    public @Nullable String getNext() {
        return signed.next();
    }

    public String getAlias() {
        return alias;
    }

    public void setAlias(String alias) {
        this.alias = alias;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null ? "" : after;
    }
}
