package ngo.portal.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.ejb.organisation.ContactForm;
import ngo.portal.ejb.organisation.DirectoryService;
import ngo.portal.ejb.organisation.EntryForm;
import ngo.portal.ejb.organisation.TextForm;
import ngo.portal.persistence.organisation.entry.ConsultativeStatus;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.LocalizedEntry;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.names.Lookalikes;
import ngo.portal.persistence.text.names.MixedScriptWord;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The page for writing the entry of the reader's own organisation. In an edit conflict the writer sees the other person's version, and no text
 * of either is lost.
 */
@Named
@ViewScoped
public class EntryEditPage implements Serializable {

    private static final List<String> USUAL = InterfaceLanguage.tags();

    @Inject
    private DirectoryService directory;

    @Inject
    private Caller caller;

    @Inject
    private CodeChoice countries;

    @Inject
    private CodeChoice languages;

    @Inject
    private Text text;

    private EntryForm form = new EntryForm();
    private @Nullable EntryDetail begun;
    private String newLanguage = "";
    private List<EntryConflict> clashes = List.of();
    private List<MixedScriptWord> oddWords = List.of();
    private List<LocalizedEntry> preview = List.of();

    /** Names for which the warning about their letters was shown; saving again confirms them. */
    private final Set<String> shown = new HashSet<>();

    public void load() {
        if (!caller.isAdministrator()) {
            Redirects.to("/organisation");
            return;
        }
        begun = directory.own();
        form = EntryForm.of(begun);
        USUAL.forEach(form::text);
        countries.offer(CodeKind.COUNTRIES, form.getCountries());
        languages.offer(CodeKind.LANGUAGES, form.getLanguages());
        form.getTexts().sort(Comparator.comparingInt(one -> place(one.getLanguage())));
    }

    private static int place(String language) {
        int usual = USUAL.indexOf(language);
        return usual < 0 ? USUAL.size() : usual;
    }

    public void save() {
        fill();
        EntryDetail now = directory.own();
        preview = List.of();
        clashes = now.version() == begun().version()
                ? List.of()
                : EntryMerge.into(form, EntryForm.of(begun()), EntryForm.of(now));
        countries.tickOnly(form.getCountries());
        languages.tickOnly(form.getLanguages());
        begun = now;
        oddWords = unseenOddWords();
        if (clashes.isEmpty() && oddWords.isEmpty()) {
            directory.save(form, now.version());
            text.said("directory", "saved");
            Redirects.to("/organisation");
        }
    }

    /** Shows a preview of the published entry; stores nothing. */
    public void show() {
        fill();
        EntryDetail entry = form.onto(begun());
        preview = entry.texts().stream()
                .map(one -> entry.localized(one.language()))
                .toList();
        oddWords = oddWords().toList();
    }

    private void fill() {
        form.setCountries(new ArrayList<>(countries.ticked()));
        form.setLanguages(new ArrayList<>(languages.ticked()));
    }

    private List<MixedScriptWord> unseenOddWords() {
        return oddWords().filter(word -> shown.add(word.word())).toList();
    }

    /** In names that the organisation did not have before. */
    private Stream<MixedScriptWord> oddWords() {
        return Stream.concat(
                        Stream.of(form.getShortName()),
                        form.getTexts().stream().flatMap(one -> Stream.of(one.getOfficialName(), one.getShortName())))
                .filter(name -> !begun().names().contains(name))
                .flatMap(name -> Lookalikes.oddWords(name).stream())
                .distinct();
    }

    public void addLanguage() {
        if (!newLanguage.isEmpty()) {
            form.text(newLanguage);
        }
        newLanguage = "";
    }

    public void addContact() {
        form.getContacts().add(new ContactForm());
    }

    public void removeContact(ContactForm contact) {
        form.getContacts().remove(contact);
    }

    private EntryDetail begun() {
        if (begun == null) {
            throw new NotFound();
        }
        return begun;
    }

    public EntryForm getForm() {
        return form;
    }

    public List<TextForm> getTexts() {
        return form.getTexts();
    }

    /** What Keycloak calls the organisation; it is not written here. */
    public String getName() {
        return begun().name();
    }

    public CodeChoice getCountries() {
        return countries;
    }

    public CodeChoice getLanguages() {
        return languages;
    }

    public List<ConsultativeStatus> getStatuses() {
        return List.of(ConsultativeStatus.values());
    }

    public List<EntryConflict> getClashes() {
        return clashes;
    }

    public List<MixedScriptWord> getOddWords() {
        return oddWords;
    }

    public List<LocalizedEntry> getPreview() {
        return preview;
    }

    public String getNewLanguage() {
        return newLanguage;
    }

    public void setNewLanguage(String newLanguage) {
        this.newLanguage = newLanguage;
    }
}
